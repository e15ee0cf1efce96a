import { expect, test } from '@jest/globals';
import { ctpat } from '../test/lifecycle/ctpat.ts';
import { ableOn } from './able.ts';
import { openWork } from './work.ts';
import type { Role } from './actor.ts';
import type { Ledger } from './testing/ledger.ts';
import { climbInSilence, overdue, recommend, reviewOpen, submitReview } from './testing/stories.ts';

const asked = (ledger: Ledger, kind: string, person: string, role: Role) => {
  const item = openWork(ledger.state).find((one) => one.kind === kind)!;
  const held = { role, event: 'person:x#1', from: '2020-01-01', until: null };
  return ableOn(ledger.state, item, { person, ...held }, ledger.factsFor(person));
};

test('what has to be done first keeps nobody from acting; what one has done oneself does', () => {
  const filed = reviewOpen(ctpat);
  submitReview(filed);
  filed.vetting = () => null;
  expect(asked(filed, 'review.assess', 'sara-specialist', 'specialist')).toMatchObject({ able: true });
  const silent = overdue(ctpat);
  climbInSilence(silent);
  recommend(silent);
  const proposer = silent.state.adverse!.recommendedBy;
  expect(asked(silent, 'adverse.decide', proposer, 'director')).toMatchObject({ able: false, inTheWay: { own: true } });
  expect(asked(silent, 'adverse.decide', 'dora-director', 'director')).toEqual({ able: true, inTheWay: null });
});

test('another role, and an item that was given to one person alone', () => {
  const filed = reviewOpen(ctpat);
  submitReview(filed);
  expect(asked(filed, 'review.assess', 'dan-director', 'director')).toEqual({ able: false, inTheWay: null });
  const [item] = openWork(filed.state);
  const held = { role: item!.roles[0]!, event: 'x#1', from: '2020-01-01', until: null };
  const of = (person: string) =>
    ableOn(filed.state, { ...item!, person: 'pia' }, { person, ...held }, filed.factsFor(person));
  expect([of('sara').able, of('pia').inTheWay?.code]).not.toContain('OnlyOther');
  expect(of('sara')).toMatchObject({ able: false, inTheWay: { code: 'OnlyOther', own: true } });
});
