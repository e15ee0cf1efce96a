/** The validations in pictures, each above the table of its numbers. */
import { CASE_READERS, reachOf } from '../../../domain/access.ts';
import type { Deps } from '../../deps.ts';
import { viewerOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import type { Handler } from '../../route.ts';
import { show } from '../../show.ts';
import { todayOf } from '../../today.ts';
import { MAP, PICTURES } from '../../words/page-validation-pictures.ts';
import { VALIDATIONS } from '../../words/page-validations.ts';
import { saidAll, tongue as tongueOf } from '../../words/tongue.ts';
import { burnPicture } from './burn.ts';
import { pictureView } from './picture.ts';
import { sharePictures } from './shares.ts';

export const showPictures =
  (deps: Deps): Handler =>
  async (_req, res) => {
    const viewer = viewerOf(res);
    const tongue = tongueOf(viewer.language);
    const on = todayOf(deps);
    const ask = { on, reach: reachOf(viewer, CASE_READERS), programme: deps.policies.at(on).programme };
    const pictures = [await burnPicture(deps, ask, tongue), ...(await sharePictures(deps, ask, tongue))];
    show(res, 'validations/pictures', {
      say: saidAll(tongue, PICTURES),
      title: tongue.say(PICTURES.title),
      lead: tongue.say(PICTURES.lead, { on: tongue.date(on) }),
      crumbs: [
        { label: VALIDATIONS.title, href: paths.validations() },
        { label: PICTURES.title, href: null },
      ],
      contents: [
        ...pictures.map(({ id, title }) => ({ href: `#${id}`, label: title, current: false })),
        { href: paths.validationMap(), label: tongue.say(MAP.title), current: false },
      ],
      pictures: pictures.map((picture) => pictureView(picture, tongue)),
    });
  };
