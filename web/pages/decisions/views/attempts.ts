/** The attempts to reach the participant, as tables with the texts below them. */
import type { ContentRef } from '../../../../domain/content.ts';
import type { Content } from '../../../../db/content.ts';
import { letterText } from '../../../letters.ts';
import { CHANNELS, NOTICES, NOTICE_STATUS } from '../../../words/notices.ts';
import { CALL_OUTCOMES, GRADE_TONES, gradeWords, MEANINGS, OTHER_OUTCOMES, WAYS } from '../../../words/outreach.ts';
import { RUNGS } from '../../../words/rungs.ts';
import { CONTACT_ROLES, REGISTERED_ADDRESS_WORDS } from '../../../words/people.ts';
import { REGISTERED_ADDRESS } from '../../../../domain/notice.ts';
import { earlierNotices, laterNotices, type AttemptLine, type ProvenCopy } from '../attempts.ts';
import type { Dossier } from '../dossier.ts';
import { P } from '../phrases.ts';
import { calledView } from './called.ts';
import { PROVEN } from '../words-verdicts.ts';
import { textView } from './texts.ts';
import type { Voice } from '../voice.ts';

/** Groups of attempts: the outreach, what was said before it, and what was said afterwards. Groups without any are left out. */
export function attemptsView(dossier: Dossier, v: Voice) {
  const { course, whole, copies, attempts, texts } = dossier;
  const groups = [
    { heading: P.attemptsOutreach, lines: attempts },
    { heading: P.attemptsBefore, lines: earlierNotices(course, whole.rows, copies) },
    { heading: P.attemptsAfter, lines: laterNotices(course, copies) },
  ];
  return {
    outreach: groups[0]!.lines.length > 0,
    groups: groups
      .filter(({ lines }) => lines.length > 0)
      .map(({ heading, lines }) => ({
        heading: v.say(heading),
        attempts: lines.map((line) => attemptView(line, texts, v)),
      })),
  };
}

/** One attempt in words, with the text as it went out. */
export function attemptView(line: AttemptLine, texts: ReadonlyMap<string, Content>, v: Voice) {
  const { at, channel, rung, kind, copy, call } = line;
  const step = rung === null ? (kind ? v.code(NOTICES, kind) : '') : v.code(RUNGS, rung);
  return {
    when: v.instant(at),
    simulated: line.simulated,
    channel: v.code(CHANNELS, channel),
    step,
    to: recipient(line, v),
    ...reached(line, v),
    later: laterText(line, v),
    proof: proofs(line, texts, v),
    text:
      copy?.body != null
        ? {
            summary: `${v.say(P.asSent)}: ${copy.subject ?? step}`,
            to: v.say(P.toAddress, { address: copy.address ?? '' }),
            template: copy.template === null ? null : v.say(P.template, { version: copy.template }),
            body: copy.channel === 'letter' ? letterText(copy.body) : copy.body,
          }
        : call && calledView(call, texts, v).text,
  };
}

/** How far an attempt got, as a tag. A call that nobody took was not "sent". */
export function reached({ grade, ...attempt }: Pick<AttemptLine, 'grade' | 'channel' | 'rung'>, v: Voice) {
  if (grade === 'unsent') return { tone: 'warn', grade: v.say(P.unsent) } as const;
  if (grade === 'recorded') return { tone: 'info', grade: v.say(P.recorded) } as const;
  return { tone: GRADE_TONES[grade], grade: v.say(gradeWords(attempt, grade)) };
}

function recipient({ to, toName, toRole }: AttemptLine, v: Voice): string {
  if (to === '') return '–';
  if (to === REGISTERED_ADDRESS) return v.say(REGISTERED_ADDRESS_WORDS);
  return toRole === null ? (toName ?? v.name(to)) : `${toName ?? v.name(to)}, ${v.code(CONTACT_ROLES, toRole)}`;
}

function laterText({ later }: AttemptLine, v: Voice): string | null {
  if (!later) return null;
  const status = v.code(NOTICE_STATUS, later.status);
  return later.at === null ? v.say(P.later, { status }) : v.say(P.laterAt, { status, at: v.instant(later.at) });
}

/** What the receiver's server said, what became of the call, and the notes of whoever logged it. */
function proofs(
  { grade, copy, call, other, acknowledged, read, notes }: AttemptLine,
  texts: ReadonlyMap<string, Content>,
  v: Voice,
): readonly string[] {
  const said = (ref: ContentRef): string => textView(ref, texts, v).text;
  return [
    ...(copy ? copyProofs(copy, v) : []),
    ...(call ? [v.code(CALL_OUTCOMES, call.outcome), calledView(call, texts, v).number] : []),
    ...(other ? [`${v.say(WAYS[other.way])}: ${v.say(OTHER_OUTCOMES[other.outcome])}`] : []),
    ...(read ? [v.say(MEANINGS[read.meaning])] : []),
    ...(acknowledged ? [v.say(grade === 'received' ? P.acknowledged : P.acknowledgedByNone)] : []),
    ...notes.map(said),
  ];
}

/** When the mail was taken, or the letter kept, and by which version of the templates it was written. */
function copyProofs({ channel, acceptedAt, reply, template, sha256, proof }: ProvenCopy, v: Voice): readonly string[] {
  if (acceptedAt === null) return [];
  const at = v.instant(acceptedAt);
  return [
    channel === 'letter' ? v.say(P.kept, { at }) : v.say(P.accepted, { at, reply: reply ?? '' }),
    v.say(P.written, { template: template ?? '' }),
    ...(sha256 === null ? [] : [v.say(P.hash, { sha256 })]),
    ...(proof === null ? [] : [v.say(PROVEN[proof])]),
  ];
}
