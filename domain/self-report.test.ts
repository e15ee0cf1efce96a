import { expect, test } from '@jest/globals';
import { ctpat } from '../test/lifecycle/ctpat.ts';
import { instantOf } from './calendar.ts';
import { allegedIn, reportWords } from './self-report.ts';
import type { MatterSource } from './state.ts';
import { ref, type Ledger } from './testing/ledger.ts';
import { certified } from './testing/stories.ts';

const text = ref('incident');
const at = (date: string, hour: number) => instantOf(date, 'America/Chicago', hour);

function member(): Ledger {
  const ledger = certified(ctpat);
  ledger.sleepUntil('2027-05-17');
  return ledger;
}
/** Received on 14 May at two in the afternoon. */
function report(ledger: Ledger): string {
  ledger.act('ReportIncident', { happenedOn: '2027-05-13', text }, 'contact', at('2027-05-14', 14));
  return ledger.last('IncidentReported').incident;
}
function open(ledger: Ledger, source: MatterSource, learnedOn: string, about: string | null): void {
  ledger.act('OpenMatter', { ground: 'security-incident', about, source, learnedOn, note: text }, 'specialist');
}
const opened = ({ events }: Ledger) => events.flatMap(({ event }) => (event.type === 'MatterOpened' ? [event] : []));
/** Of the one open matter. */
const wordsOf = (ledger: Ledger) => reportWords(ledger.state, ledger.state.matters[0]!);

test.each([
  ['self-reported', '2027-05-14', true],
  ['port', '2027-05-14', true],
  ['self-reported', '2027-05-13', false],
  ['port', '2027-05-13', false],
] as const)(
  'the stated source %s, learned of on %s: what decides is the receipt against the day',
  (source, on, expected) => {
    const ledger = member();
    const incident = report(ledger);
    open(ledger, source, on, incident);
    expect(wordsOf(ledger)).toEqual([
      {
        selfReported: expected,
        reportedAt: at('2027-05-14', 14),
        foundAt: null,
        happenedOn: '2027-05-13',
        learnedOn: on,
      },
    ]);
  },
);

test('what the agency found before the receipt it knew before, whatever day was stated afterwards', () => {
  const ledger = member();
  const incident = report(ledger);
  const foundAt = at('2027-05-14', 13);
  ledger.act('RecordIncident', { incident, happenedOn: '2027-05-13', foundAt, text }, 'specialist');
  open(ledger, 'self-reported', '2027-05-14', incident);
  expect(wordsOf(ledger)).toMatchObject([{ selfReported: false, foundAt }]);
});

test('a matter that names no incident is told with each that may be it, and one that was closed as nothing is none', () => {
  const ledger = member();
  const closed = report(ledger);
  ledger.act('CloseIncident', { incident: closed, finding: 'nothing-further', note: text }, 'specialist');
  open(ledger, 'self-reported', '2027-05-14', null);
  const nothing = { selfReported: false, reportedAt: null, foundAt: null, happenedOn: null };
  expect(wordsOf(ledger)).toEqual([{ ...nothing, learnedOn: '2027-05-14' }]);
  report(ledger);
  report(ledger);
  expect(wordsOf(ledger).map(({ selfReported }) => selfReported)).toEqual([true, true]);
  const another = { ground: 'false-information', about: null, learnedOn: '2027-05-14' } as const;
  expect(reportWords(ledger.state, another)).toEqual([{ ...nothing, learnedOn: '2027-05-14' }]);
});

test('an immediate action without a matter is told by what the company reported; a duty alleges nothing', () => {
  const ledger = member();
  report(ledger);
  const order = { order: 'suspension', ground: 'security-incident', point: 'national-security', note: text } as const;
  ledger.act('RecommendImmediateAction', order, 'director');
  const alleged = allegedIn(ledger.state.adverse!, opened(ledger));
  expect(alleged).toEqual({ ground: 'security-incident', about: null, learnedOn: null });
  expect(reportWords(ledger.state, alleged!)).toMatchObject([{ selfReported: true, learnedOn: null }]);
  expect(allegedIn({ ground: 'annual-review', about: '2027' }, [])).toBeNull();
});

test('a case keeps what its matter was opened with, when the matter itself is gone', () => {
  const ledger = member();
  const about = report(ledger);
  open(ledger, 'port', '2027-05-13', about);
  const { id } = ledger.state.matters[0]!;
  ledger.act('TriageMatter', { matter: id, outcome: 'drop', note: text }, 'supervisor');
  expect(ledger.state.matters).toEqual([]);
  expect(allegedIn({ ground: 'security-incident', about: id }, opened(ledger))).toEqual({
    ground: 'security-incident',
    about,
    learnedOn: '2027-05-13',
  });
});
