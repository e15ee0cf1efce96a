/** The facts as the decider saw them: the state before the decision, folded from the record, and what was recorded beside it. */
import type { Ladder, State } from '../../../../domain/state.ts';
import { dutyClock, isOwedAndLate, warningReturned } from '../../../../domain/ladder.ts';
import type { Spoken } from '../../../../templates/words.ts';
import { FILINGS } from '../../../words/filings.ts';
import { PROPORTION } from '../../../words/matters.ts';
import { REVIEW_STAGES } from '../../../words/stages.ts';
import { ENTITY_TYPES, OFFICES, CONTACT_ROLES, REACH } from '../../../words/people.ts';
import { STANDINGS } from '../../../words/standing.ts';
import { caseWords } from '../../acts/self-report.ts';
import type { Dossier, Moment } from '../dossier.ts';
import { P } from '../phrases.ts';
import type { Voice } from '../voice.ts';

type Row = { readonly label: Spoken; readonly lines: readonly string[] };

export function factsView(dossier: Dossier, v: Voice) {
  const { decided, course } = dossier;
  const { state } = decided;
  const ladder = (dossier.graded ?? decided).state.ladders.find(({ id }) => id === course.ladder);
  const rows: readonly Row[] = [
    ...wordRows(dossier, v),
    { label: P.standing, lines: [v.say(STANDINGS[state.standing])] },
    { label: P.tier, lines: [String(state.tier)] },
    { label: P.entityType, lines: [v.code(ENTITY_TYPES, state.entityType)] },
    { label: P.office, lines: [`${v.code(OFFICES, state.office)} · ${v.say(P.zone)}: ${state.zone}`] },
    { label: P.specialist, lines: [state.specialist ? v.name(state.specialist) : v.say(P.none)] },
    { label: P.certifiedOn, lines: [dateOr(state.certifiedOn, state, v)] },
    { label: P.lastValidated, lines: [dateOr(state.lastValidatedOn, state, v)] },
    ...(state.imported ? [{ label: P.importedOn, lines: [v.date(state.imported.on)] }] : []),
    ...(state.review ? [{ label: P.review, lines: [reviewText(state, v)] }] : []),
    ...(ladder ? ladderRows(dossier.graded ?? decided, ladder, v) : []),
    {
      label: P.contacts,
      lines: state.contacts.map(
        ({ id, role, reach }) => `${v.name(id)}, ${v.say(CONTACT_ROLES[role])}: ${v.say(REACH[reach])}`,
      ),
    },
    { label: P.pending, lines: pendingLines(decided, v) },
    ...(state.setAside.length > 0
      ? [
          {
            label: P.setAside,
            lines: state.setAside.map(({ kind, finding }) => `${v.code(FILINGS, kind)} (${finding})`),
          },
        ]
      : []),
    { label: P.pendingAppeal, lines: [v.say(state.appeal ? P.yes : P.no)] },
  ];
  return { lead: v.say(P.factsLead, { n: state.seq }), rows };
}

/** Whether it was self-reported, and when: by the record as the decider had it. Nothing where nobody recommended a measure. */
function wordRows({ course, decided, whole }: Dossier, v: Voice): readonly Row[] {
  if (!course.recommended) return [];
  const before = whole.entries.filter(({ row }) => row.seq <= decided.state.seq);
  const past = before.map(({ row, event }) => ({ at: new Date(row.at), event }));
  const { reported, stated } = caseWords(course.recommended.event, decided.state, past, v);
  return [
    ...(reported.length > 0 ? [{ label: PROPORTION.reported, lines: reported }] : []),
    ...(stated.length > 0 ? [{ label: PROPORTION.stated, lines: stated }] : []),
  ];
}

/** A date that is missing is unknown for whoever was imported; for everybody else it has not come yet. */
const dateOr = (date: string | null, { imported }: State, v: Voice): string =>
  date === null ? v.say(imported ? P.unknown : P.notYet) : v.date(date);

const reviewText = ({ review }: State, v: Voice): string =>
  review
    ? v.say(P.reviewDue, {
        stage: v.say(REVIEW_STAGES[review.stage]),
        date: v.date(review.anniversary),
        n: review.extensions,
      })
    : '';

const pendingLines = ({ facts }: Moment, v: Voice): readonly string[] => {
  if (!facts) return [v.say(P.noneRecorded)];
  return facts.filings.length === 0
    ? [v.say(P.none)]
    : facts.filings.map(({ kind, receivedAt }) => `${v.code(FILINGS, kind)}, ${v.instant(receivedAt)}`);
};

function ladderRows({ state, facts }: Moment, ladder: Ladder, v: Voice): readonly Row[] {
  const clock = state.clocks.find(({ id }) => id === dutyClock(ladder));
  const rule = clock ? facts?.policyOf(clock.policy).rules[clock.rule] : undefined;
  const title = rule ? v.rule(rule) : (clock?.rule ?? '');
  const duty = clock
    ? v.say(isOwedAndLate(state, ladder) ? P.dutyLate : P.dutyNotLate, { title, date: v.date(clock.due) })
    : v.say(P.noneRecorded);
  const all = facts?.policyOf(ladder.policy).ladders[ladder.purpose].rungs.length ?? ladder.ran;
  const steps = [
    v.say(P.outreachState, { ran: ladder.ran, all }),
    ...(ladder.warnedOn
      ? [
          v.say(P.warned, { date: v.date(ladder.warnedOn) }),
          ...(warningReturned(state, ladder) ? [v.say(P.warningReturned)] : []),
          v.say(ladder.warningLapsed ? P.warningLapsed : P.warningOpen),
        ]
      : []),
  ];
  return [
    { label: P.duty, lines: [clock?.held ? `${duty} (${v.say(P.dutyHeld)})` : duty] },
    { label: P.outreach, lines: steps },
  ];
}
