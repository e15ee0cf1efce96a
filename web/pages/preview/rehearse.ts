/** What the templates of now would write about a case: nothing is queued, sent or kept. */
import { LINK_NOT_KEPT } from '../../../db/answer-links.ts';
import { loadNotice, rehearseNotice, type NoticeCase } from '../../../db/notices.ts';
import { loadParticulars } from '../../../db/particulars.ts';
import { latestOfKind } from '../../../db/queries/notice.ts';
import type { Instant } from '../../../domain/calendar.ts';
import type { NoticeKind } from '../../../domain/notice.ts';
import { composeLetter, type Letter } from '../../../templates/notices/compose-letter.ts';
import { composeMail, type Mail } from '../../../templates/notices/compose-mail.ts';
import type { Language } from '../../../templates/words.ts';
import { LETTER_STYLE_AT } from '../../asset.ts';
import type { Deps } from '../../deps.ts';
import { dateOn } from '../../letters.ts';

export type Rehearsal =
  | {
      readonly mail: Mail;
      readonly letter: Letter;
      /** Of a notice that was sent, by its id; null when there was none. */ readonly of: string | null;
    }
  /** What the record lacks for such a notice: names, never a value. */
  | { readonly lacking: string };

/**
 * Mail and letter of a kind in one language: of the latest such notice of the case as the templates of now write it, else as it would be if it
 * were queued now, `at`. Undefined when there is no such participant.
 */
export async function rehearse(
  deps: Deps,
  participant: string,
  kind: NoticeKind,
  language: Language,
  at: Instant,
): Promise<Rehearsal | undefined> {
  const of = await latestOfKind(deps.pool, participant, kind);
  if (of !== null) {
    const occasion = await loadNotice(deps.pool, participant, of);
    return occasion && composed(deps, occasion, { language, at, of });
  }
  const blank = await rehearseNotice(deps.pool, participant, kind, at);
  if (!blank) return undefined;
  let last: Rehearsal = { lacking: 'a case' };
  for (const about of aboutsOf(blank)) {
    last = await composed(deps, { ...blank, notice: { ...blank.notice, about } }, { language, at, of: null });
    if ('mail' in last) return last;
  }
  return last;
}

/** What a notice of the case may be about, the likelier first. */
function aboutsOf({ state, history }: NoticeCase): readonly string[] {
  const said = history.flatMap(({ event }) => (event.type === 'NoticeQueued' ? [event.about] : [])).reverse();
  const { review, validation, ladders } = state;
  const now = [...ladders.map(({ id }) => id), review?.cycle, validation?.cycle];
  return [...new Set([...now.filter((about) => about !== undefined), ...said, 'application'])];
}

type Way = { readonly language: Language; readonly at: Instant; readonly of: string | null };

async function composed(deps: Deps, occasion: NoticeCase, { language, at, of }: Way): Promise<Rehearsal> {
  const particulars = await loadParticulars(deps, occasion);
  const told = { ...occasion, contacts: occasion.contacts.map((contact) => ({ ...contact, language })) };
  const press = {
    engine: deps.engine,
    policyOf: deps.policies.of,
    webUrl: deps.config.url.origin,
    codeLetter: () => LINK_NOT_KEPT,
  };
  const to = told.contacts.find(({ id }) => id === told.notice.to) ?? told.contacts[0];
  if (!to) return { lacking: 'a contact' };
  const printedOn = dateOn(deps, at);
  try {
    return {
      mail: composeMail({ ...press, sealLink: () => LINK_NOT_KEPT }, told, to),
      letter: composeLetter({ ...press, stylesheet: LETTER_STYLE_AT, printedOn }, told, particulars),
      of,
    };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { lacking: error.message };
  }
}
