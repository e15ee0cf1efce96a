/** The decision in short: what, on which ground, when, by whom, and how it stands now. */
import type { Dossier } from '../dossier.ts';
import { lastOf } from '../course.ts';
import { separations, type DeedName } from '../people.ts';
import { P } from '../phrases.ts';
import type { Voice } from '../voice.ts';
import { DECISIONS, GROUNDS } from '../../../words/stages.ts';
import { V } from '../words-verdicts.ts';
import { APPEALS, BASES, OUTCOME_TONES, OUTCOME_WORDS } from '../words.ts';

/** `rows` for the list of facts, `separate` whether different people sat in the seats that need them. */
export function summaryView(dossier: Dossier, v: Voice) {
  const { course, account, line, deeds } = dossier;
  const kind = v.code(DECISIONS, course.kind);
  const ground = v.head(v.code(GROUNDS, groundOf(dossier)));
  const by = (...names: readonly DeedName[]): string | null => {
    const deed = deeds.findLast(
      ({ name, seq }) =>
        (names as readonly string[]).includes(name) &&
        (name === 'SuspensionConfirmed' || name === 'DecisionServed'
          ? seq > course.decision.row.seq
          : seq <= course.decision.row.seq),
    );
    return deed ? `${v.name(deed.person)}, ${v.role(deed.role)} · ${v.instant(deed.at)}` : null;
  };
  const notYet = v.say(P.notYet);
  const rows = [
    { label: P.ground, value: about(dossier) === null ? ground : `${ground} (${about(dossier)!})` },
    { label: P.basis, value: line ? v.say(BASES[line.basis]) : '' },
    {
      label: P.recommendedBy,
      value:
        by('AdverseRecommended', 'RemovalRecommended', 'IneligibilityRecommended', 'ReportIssued') ??
        v.say(P.noneRecorded),
    },
    { label: P.decided, value: by('AdverseDecided', 'FoundIneligible', 'ValidationClosed') ?? v.say(P.noneRecorded) },
    ...(needsConfirmation(dossier)
      ? [
          {
            label: P.confirmed,
            value: by('SuspensionConfirmed') ?? (goesUnconfirmed(dossier) ? v.say(P.unconfirmed) : notYet),
          },
        ]
      : []),
    ...(course.decision.event.type === 'AdverseDecided'
      ? [{ label: P.served, value: by('DecisionServed') ?? notYet }]
      : []),
    { label: P.effective, value: line?.effectiveOn ? v.date(line.effectiveOn) : notYet },
    ...(line?.endedOn ? [{ label: V.ended, value: v.date(line.endedOn) }] : []),
    { label: P.appeal, value: v.say(APPEALS[line?.appeal ?? 'none']) },
  ];
  const pairs = separations(deeds, course.recommended?.event.hands !== undefined);
  return {
    kind,
    title: v.say(P.title, { kind, company: account.company }),
    kicker: v.say(P.kicker, { date: v.date(course.decision.event.on) }),
    rows,
    outcome: line ? { tone: OUTCOME_TONES[line.outcome], label: v.say(OUTCOME_WORDS[line.outcome]) } : null,
    separate:
      pairs.length === 0
        ? null
        : {
            kept: pairs.every(({ kept }) => kept),
            text: v.say(pairs.every(({ kept }) => kept) ? P.separationKept : P.separationBroken),
          },
    simulated: course.entries.some(({ row }) => row.simulated),
  };
}

const groundOf = ({ course: { decision } }: Dossier): string =>
  decision.event.type === 'ValidationClosed' ? 'validation' : decision.event.ground;

const about = ({ course }: Dossier): string | null =>
  course.ladder === null ? null : (course.recommended?.event.about ?? null);

const goesUnconfirmed = ({ course: { decision } }: Dossier): boolean =>
  decision.event.type === 'AdverseDecided' && decision.event.unconfirmed === true;

const needsConfirmation = ({ course }: Dossier): boolean =>
  course.kind === 'suspension'
    ? course.recommended?.event.basis === 'evidence' || lastOf(course.after, 'SuspensionConfirmed') !== null
    : course.decision.event.type === 'AdverseDecided' && course.decision.event.toConfirm === true;
