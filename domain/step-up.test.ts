import { expect, test } from '@jest/globals';
import type { Role } from './actor.ts';
import { ACT_NAMES, ACTS } from './participant.ts';

const only = (roles: readonly Role[], may: readonly Role[] | 'system'): boolean =>
  may !== 'system' && may.every((role) => roles.includes(role));
const stepUp = ACT_NAMES.filter((name) => ACTS[name].stepUp);

test('whatever only an officer may sign, and whatever only a decider may decide, needs a fresh sign-in when it binds', () => {
  const deciders: readonly Role[] = ['supervisor', 'director', 'headquarters', 'appeal-officer'];
  const grave = ACT_NAMES.filter(
    (name) => ACTS[name].binds && (only(['officer'], ACTS[name].may) || only(deciders, ACTS[name].may)),
  );
  expect(grave.length).toBeGreaterThan(10);
  expect(grave.filter((name) => !stepUp.includes(name))).toEqual([]);
});

test('the daily work of a specialist needs none, and what nobody does by hand cannot need one', () => {
  for (const name of stepUp) {
    const { may } = ACTS[name];
    expect([name, may === 'system' || may.includes('specialist')]).toEqual([name, false]);
  }
});

test.each([
  'SubmitApplication',
  'SubmitReview',
  'Certify',
  'DecideAdverse',
  'ConfirmSuspension',
  'DecideAppeal',
] as const)('%s is signed or decided with a fresh sign-in', (name) => expect(stepUp).toContain(name));
