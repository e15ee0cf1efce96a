/** A visit at half past nine is at half past nine where it takes place: on screens, in the mail, in the letter, in the invite and in the feed. */
import { expect, test } from '@jest/globals';
import type { Event } from '../domain/participant.ts';
import type { Leg, Slot } from '../domain/state.ts';
import * as tell from '../domain/testing/stories.ts';
import type { WebConfig } from '../web/deps.ts';
import { feed } from '../templates/calendar/feed.ts';
import { dateInWords } from '../templates/dates.ts';
import { ownEngine } from '../templates/engine.ts';
import { composeLetter } from '../templates/notices/compose-letter.ts';
import { composeMail } from '../templates/notices/compose-mail.ts';
import type { Occasion } from '../templates/notices/occasion.ts';
import { occasionsOf } from '../templates/notices/testing/occasions.ts';
import { visitInvite } from '../templates/notices/visit-invite.ts';
import { toldVisit } from '../web/pages/calendar/told-visit.ts';
import { slotWords } from '../web/pages/participant/event-particulars.ts';
import type { Telling } from '../web/pages/today/line.ts';
import { visitsView } from '../web/pages/today/visits-view.ts';
import { tongue } from '../web/words/tongue.ts';
import { readByItsOwnZones, readByNames, VENUE_DAYS } from './harness/calendars.ts';
import { CTPAT, ctpat } from './lifecycle/ctpat.ts';

const webUrl = 'https://portolan.example';
const press = {
  engine: ownEngine(),
  policyOf: () => CTPAT,
  webUrl,
  sealLink: () => 'seal',
  codeLetter: () => 'code',
  stylesheet: '/letter.css',
  printedOn: '2027-10-02',
};
const organizer = { name: 'CTPAT', address: 'ctpat@agency.example' };

function agreed(): Occasion {
  const ledger = tell.validationDue(ctpat);
  const site = { place: null, site: null, mode: 'in-person', exception: null } as const;
  ledger.act('PlanValidation', { legs: [{ id: 'domestic', zone: 'Asia/Manila', ...site }] }, 'specialist');
  ledger.act('ProposeVisit', { slots: [tell.slot('2027-11-20')], note: null }, 'specialist');
  ledger.act('AcceptVisit', { slot: 0, waiveNotice: false }, 'contact');
  return occasionsOf(ledger).findLast(({ notice }) => notice.kind === 'visit-agreed')!;
}
const occasion = agreed();

/** The same visit as it would have been agreed for another day, elsewhere. */
function agreedFor(slot: Slot): Occasion & { readonly leg: Leg } {
  const validation = occasion.state.validation!;
  const leg: Leg = { ...validation.legs[0]!, zone: slot.zone, agreed: slot };
  const edit = (event: Event): Event => (event.type === 'VisitAgreed' ? { ...event, slot } : event);
  return {
    ...occasion,
    state: { ...occasion.state, validation: { ...validation, legs: [leg] } },
    history: occasion.history.map((row) => ({ ...row, event: edit(row.event) })),
    leg,
  };
}

test.each(VENUE_DAYS)('in %s on %s', (_, date, zone, at) => {
  const slot: Slot = { date, hour: 9, minute: 30, minutes: 480, zone };
  const { leg, ...told } = agreedFor(slot);
  const words = `${dateInWords(date, 'en')}, 09:30`;

  // somebody in Honolulu looks
  const telling = { now: at - 3_600_000, tongue: tongue('en'), zone: 'Pacific/Honolulu' } as Telling;
  expect(slotWords(slot, telling)).toContain(words);
  const row = { participant: told.participant, company: 'C', zone: 'America/Chicago', at: new Date(at - 3_600_000) };
  expect(
    visitsView([{ ...row, slot, mode: 'in-person', unannounced: false, report: null }], telling).lines[0]?.when,
  ).toContain(words);

  const to = told.contacts[0]!;
  expect(composeMail(press, told, to).text).toContain(words);
  expect(composeLetter(press, told, { lacking: null, actionTexts: {}, clauses: {} }).html).toContain(words);

  const invite = visitInvite({ webUrl, organizer, placeName: (id) => id }, told, to)!;
  const config = { url: new URL(webUrl) } as WebConfig;
  const { participant, history, state } = told;
  const agreedVisit = {
    participant,
    programme: state.programme,
    city: null,
    cycle: state.validation!.cycle,
    leg,
    history,
  };
  const fed = feed([toldVisit({ config }, agreedVisit, 'en')!], 'Visits');
  for (const text of [invite.content, fed]) {
    const [entry] = readByItsOwnZones(text);
    expect(entry).toMatchObject({ wall: `${date}T09:30:00`, startsAt: at, status: 'CONFIRMED', sequence: 0 });
    expect(readByNames(text)[0]?.startsAt).toBe(at);
  }
  expect(readByItsOwnZones(fed)[0]?.uid).toBe(readByItsOwnZones(invite.content)[0]?.uid);
});
