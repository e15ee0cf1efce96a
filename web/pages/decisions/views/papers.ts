/** What the participant filed and what became of it; the appeal and how it went. */
import { filingHash } from '../../../../db/filings.ts';
import { filingsIn } from '../../../../db/proof/named-filings.ts';
import type { FiledPaper } from '../../../../db/queries/dossier.ts';
import { wallDateOf } from '../../../../domain/calendar.ts';
import { isEntry, lastOf } from '../course.ts';
import type { Dossier } from '../dossier.ts';
import { P } from '../phrases.ts';
import type { Voice } from '../voice.ts';
import { FILINGS } from '../../../words/filings.ts';
import { findingIn } from '../../../words/refusals.ts';
import { PAPER_WAYS } from '../../../words/stages.ts';
import { APPEALS } from '../words.ts';
import { PROVEN } from '../words-verdicts.ts';
import { textView } from './texts.ts';

/** Filings of the case: those that one of its rows took up, and those that nobody has taken up yet. */
export function filingsView(dossier: Dossier, v: Voice) {
  const { filings, whole, course } = dossier;
  const ofCase = new Set(course.entries);
  return filings.flatMap((filing) => {
    const { id, receipt, kind, person, role, sha256, receivedAt } = filing;
    const taken = whole.firstOf.get(id);
    if (taken && !ofCase.has(taken)) return [];
    const late = taken && isEntry(taken, 'CureSubmitted', 'ReviewSubmitted') && taken.event.late;
    const aside = taken && isEntry(taken, 'FilingSetAside') ? taken.event.finding : null;
    const seq = taken?.row.seq ?? 0;
    const became = !taken
      ? v.say(P.notTakenUp)
      : aside === null
        ? v.say(P.takenUp, { seq, at: v.instant(taken.row.at) })
        : v.say(P.asideIn, { seq, finding: findingIn(v.language, aside) });
    return [
      {
        receipt,
        kind: v.code(FILINGS, kind),
        received: v.instant(receivedAt),
        by: `${v.name(person)}, ${v.role(role)}`,
        became: late ? `${became} (${v.say(P.cureLate)})` : became,
        sha256,
        proof: taken ? v.say(PROVEN[filingProof(filing, dossier)]) : null,
      },
    ];
  });
}

/** Whether it is what the facts of the row that took it up name. */
function filingProof(filing: FiledPaper, { participant, filingCauses }: Dossier): keyof typeof PROVEN {
  const named = filingsIn(filingCauses.get(filing.id) ?? null).find(({ id }) => id === filing.id);
  if (!named) return 'unproven';
  const same = filingHash(filing.salt, { participant, ...filing }) === named.sha256;
  return same && named.receipt === filing.receipt && named.receivedAt === filing.receivedAt ? 'proven' : 'other';
}

/** The appeal of this decision: the term, and each step of it. */
export function appealView({ course, clocks, line, texts }: Dossier, v: Voice) {
  const window = clocks.own.findLast(
    ({ rule, startedSeq }) =>
      (rule === 'APPEAL_FILE_BENEFIT' || rule === 'APPEAL_FILE_FALSE') && startedSeq >= course.decision.row.seq,
  );
  const filed = lastOf(course.after, 'AppealFiled');
  const assigned = lastOf(course.after, 'AppealAssigned');
  const decided = lastOf(course.after, 'AppealDecided', 'AppealNotAdmitted', 'DecidedAnew');
  const credited = course.after.filter((entry) => isEntry(entry, 'AppealDaysCredited'));
  const found = lastOf(course.after, 'AppealFoundTimely');
  const closed = lastOf(course.after, 'AppealWindowClosed') !== null;
  const rows = [
    ...(window ? [{ label: P.appealWindow, value: `${v.date(window.due)} (${v.zone(window.zone)})` }] : []),
    ...(filed
      ? [
          {
            label: P.appealFiled,
            value: `${v.date(filed.event.filedOn)}, ${v.say(filed.event.timely ? P.inTime : P.late)}`,
          },
        ]
      : []),
    ...(filed?.event.paper
      ? [
          {
            label: P.appealPaper,
            value: `${v.say(PAPER_WAYS[filed.event.paper.way])}; ${v.name(filed.event.paper.by)}`,
          },
        ]
      : []),
    ...credited.map(({ event }) => ({
      label: P.appealCredited,
      value: `${event.days}: ${v.date(event.before)} → ${v.date(event.after)}, ${v.name(event.by)}`,
    })),
    ...(found ? [{ label: P.appealFoundTimely, value: v.name(found.event.by) }] : []),
    ...(filed?.event.frozen === undefined ? [] : [{ label: P.appealFrozen, value: `#${filed.event.frozen}` }]),
    ...(assigned ? [{ label: P.appealOfficer, value: v.name(assigned.event.officer) }] : []),
    ...(filed
      ? [
          {
            label: P.appealResult,
            value:
              line && decided && line.appeal !== 'pending'
                ? `${v.say(APPEALS[line.appeal])}, ${v.date(wallDateOf(decided.row.at, window?.zone ?? 'UTC'))}`
                : v.say(P.appealOpen),
          },
        ]
      : []),
  ];
  return {
    rows,
    statement: filed ? textView(filed.event.statement, texts, v).text : null,
    note: filed ? null : v.say(closed ? P.appealClosed : P.appealNone),
  };
}
