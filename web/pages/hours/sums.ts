/** What validations take, by year and office (6 U.S.C. 971). */
import { CASE_READERS, reachOf } from '../../../domain/access.ts';
import { HOUR_STEPS } from '../../../domain/hours.ts';
import { hoursSums } from '../../../db/staff-hours.ts';
import type { Deps } from '../../deps.ts';
import { viewerOf } from '../../locals.ts';
import type { Handler } from '../../route.ts';
import { show } from '../../show.ts';
import { HOURS, HOUR_STEP_WORDS } from '../../words/page-hours.ts';
import { OFFICES } from '../../words/people.ts';
import { saidAll, tongue as tongueOf } from '../../words/tongue.ts';
import { inHours } from './spent.ts';

export const showHours =
  (deps: Deps): Handler =>
  async (_req, res) => {
    const viewer = viewerOf(res);
    const tongue = tongueOf(viewer.language);
    const sums = await hoursSums(deps.pool, reachOf(viewer, CASE_READERS));
    const rows = [...Map.groupBy(sums, ({ year, office }) => `${year} ${office}`).values()];
    show(res, 'hours/sums', {
      say: saidAll(tongue, HOURS),
      title: tongue.say(HOURS.title),
      steps: HOUR_STEPS.map((step) => tongue.say(HOUR_STEP_WORDS[step])),
      rows: rows.map((all) => ({
        year: all[0]!.year,
        office: tongue.code(OFFICES, all[0]!.office),
        cells: HOUR_STEPS.map((step) => ({
          label: tongue.say(HOUR_STEP_WORDS[step]),
          text: inHours(all.filter((one) => one.step === step)),
        })),
        total: inHours(all),
        validations: all[0]!.validations,
      })),
    });
  };
