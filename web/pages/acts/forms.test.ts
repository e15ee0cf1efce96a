/** Every act that people do has a form, and none that only the system does. */
import { expect, test } from '@jest/globals';
import { ACT_NAMES, ACTS } from '../../../domain/participant.ts';
import { kebab, type SystemAct } from './form-act.ts';
import { ACT_FORMS, FORM_ACTS } from './forms.ts';

const SYSTEM: Readonly<Record<SystemAct, true>> = {
  ImportParticipant: true,
  GoLive: true,
  ReportDelivery: true,
  RecordLinkAnswer: true,
  HearReply: true,
  ChangeContact: true,
  HearPartner: true,
  HearTrip: true,
  HearPlace: true,
  HearOfficerClaim: true,
  FollowOfficerChange: true,
  HearIncident: true,
};

test('the acts that the types leave out are those that only the system does', () => {
  const bySystem = ACT_NAMES.filter((act) => ACTS[act].may === 'system');
  expect(bySystem.sort()).toEqual(Object.keys(SYSTEM).sort());
});

test('every other act has a form, but for the creation of a participant', () => {
  const byPeople = ACT_NAMES.filter((act) => ACTS[act].may !== 'system' && act !== 'CreateApplication');
  expect([...FORM_ACTS].sort()).toEqual([...byPeople].sort());
});

test('no two acts share an address', () => {
  expect(new Set(FORM_ACTS.map(kebab)).size).toBe(FORM_ACTS.length);
  expect(kebab('LogCall')).toBe('log-call');
});

test.each(FORM_ACTS)('%s says what its button does and what is done, in both languages', (act) => {
  for (const words of [ACT_FORMS[act].submit, ACT_FORMS[act].done])
    expect(words).toEqual({ en: expect.stringMatching(/\S/), es: expect.stringMatching(/\S/) });
});
