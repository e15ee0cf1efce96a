/** The tags of an item: the desk's own short words, separated by blanks. */
import { MOST_TAGS, TAG, type DeskItem } from '../../../domain/desk.ts';
import { deskItemOf } from '../../../db/desk.ts';
import type { Deps } from '../../deps.ts';
import { also, optional, text, type FormPage, type Order, type Outcome } from '../../forms.ts';
import { newForm } from '../../forms/command.ts';
import { paths } from '../../paths.ts';
import { DESK_FLASHES, DESK_FORMS } from '../../words/page-queue.ts';
import { doneAt, itemHead, targetOf } from './item-form.ts';

const tagsIn = (typed: string | null): readonly string[] => [
  ...new Set(
    (typed ?? '')
      .split(/[\s,;]+/)
      .filter(Boolean)
      .map((word) => word.toLowerCase()),
  ),
];
const fields = {
  tags: optional(
    also(text({ label: DESK_FORMS.tags, hint: DESK_FORMS.tagsHint, max: 200 }), (typed) => {
      const tags = tagsIn(typed);
      if (tags.length > MOST_TAGS) return DESK_FORMS.tooManyTags;
      return tags.every((tag) => TAG.test(tag)) ? null : DESK_FORMS.tagForm;
    }),
  ),
};

export const tagPage = (deps: Deps): FormPage<typeof fields> => ({
  checks: false,
  async setup(visit) {
    const target = await targetOf(deps, visit);
    const { participant: id, key } = target;
    const { tags } = await deskItemOf(deps.pool, target);
    return {
      ...itemHead(target, visit),
      title: DESK_FORMS.tagTitle,
      fields,
      initial: { tags: tags.length > 0 ? tags.join(' ') : null },
      action: paths.tagWork({ id, key }),
      submit: DESK_FORMS.tag,
    };
  },
  async execute({ tags }, order) {
    const wanted = tagsIn(tags);
    const item = await deskItemOf(deps.pool, await targetOf(deps, order));
    return changeTags(deps, item, wanted, order);
  },
});

/** One row of the record for each tag that comes or goes. */
async function changeTags(deps: Deps, { tags }: DeskItem, wanted: readonly string[], order: Order): Promise<Outcome> {
  const target = await targetOf(deps, order);
  const deeds = [
    ...tags.filter((tag) => !wanted.includes(tag)).map((tag) => ({ type: 'UntagWork', tag }) as const),
    ...wanted.filter((tag) => !tags.includes(tag)).map((tag) => ({ type: 'TagWork', tag }) as const),
  ];
  let last: Outcome = { to: paths.participant({ id: target.participant }) };
  for (const deed of deeds)
    last = await doneAt(deps, target, deed, { ...order, command: newForm() }, DESK_FLASHES.tagged);
  return last;
}
