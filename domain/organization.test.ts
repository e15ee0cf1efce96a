/** Rules of people and addresses, over everything that may be done in any order. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Actor } from './actor.ts';
import { catchUp, carriedBy, type KnownContact } from './organization-memberships.ts';
import { decideOrganization, ORGANIZATION_MAY, type OrganizationCommand } from './organization-acts.ts';
import { CODE_MS, CODE_TRIES, CODES_PER_HOUR, INVITATION_MS, takeSignIn } from './organization-codes.ts';
import {
  addressOf,
  evolveOrganization,
  inForce,
  liveContacts,
  nobodyKnown,
  reachOf,
  sharedWith,
  type Organization,
  type OrganizationEvent,
} from './organization.ts';
import { Refusal } from './refusal.ts';

/** One text is one hash. */
const ref = (text: string) => ({ id: text, sha256: text });
const officer: Actor = { person: 'owen', role: 'officer' };
const specialist: Actor = { person: 'sara', role: 'specialist' };
const contact = (id: string, part: Partial<KnownContact> = {}): KnownContact => ({
  id,
  role: 'primary',
  reach: 'untried',
  name: ref(`name-${id}`),
  mail: ref(`mail-${id}`),
  phone: null,
  language: 'en',
  signIn: null,
  ...part,
});
const fold = (organization: Organization, events: readonly OrganizationEvent[], at = 1): Organization =>
  events.reduce((known, event) => evolveOrganization(known, event, at), organization);
const company = (...contacts: readonly KnownContact[]): Organization =>
  fold(nobodyKnown('o'), catchUp(nobodyKnown('o'), { participant: 'p', contacts }));
const act = (organization: Organization, command: OrganizationCommand, now = 1): Organization =>
  fold(organization, decideOrganization(organization, command, now), now);
const refusal = (organization: Organization, command: OrganizationCommand, now = 1): string | null => {
  try {
    decideOrganization(organization, command, now);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
};

describe('what memberships know', () => {
  test('is taken over once; the same name at the same mailbox is one person, an address alone is not', () => {
    const both = contact('k2', { role: 'officer', name: ref('name-k1'), mail: ref('mail-k1') });
    const alone = contact('k3', { name: null, mail: ref('mail-k1') });
    const known = company(contact('k1'), both, alone);
    expect(known.people.map(({ id, seats }) => [id, seats.map(({ role }) => role)])).toEqual([
      ['k1', ['primary', 'officer']],
      ['k3', ['primary']],
    ]);
    expect(catchUp(known, { participant: 'p', contacts: [contact('k1'), both, alone] })).toEqual([]);
    const [one] = known.people;
    expect(sharedWith(known, one!, inForce(one!, 'mail')!).map(({ id }) => id)).toEqual(['k3']);
  });

  test('a bounce at one membership is carried to the others, and nowhere twice', () => {
    const here = company(contact('k1'));
    const there = contact('k2', { name: ref('name-k1'), mail: ref('mail-k1') });
    const both = fold(here, catchUp(here, { participant: 'q', contacts: [there] }));
    const heard = catchUp(both, { participant: 'p', contacts: [contact('k1', { reach: 'dead' })] });
    const after = fold(both, heard);
    expect(heard).toEqual([{ type: 'AddressDied', address: 'k1.mail', participant: null }]);
    const carried = carriedBy(
      after,
      after,
      new Map([
        ['k1', 'dead'],
        ['k2', 'untried'],
      ]),
      'c',
    );
    expect(carried).toEqual([
      { participant: 'q', person: 'k1', contact: { id: 'k2', role: 'primary', reach: 'dead' }, replaces: 'k2' },
    ]);
  });

  test('a receipt after a bounce revives the address where one membership knows it, and not where several do', () => {
    const dead = company(contact('k1', { reach: 'dead' }));
    const proven = { participant: 'p', contacts: [contact('k1', { reach: 'proven' })] };
    expect(catchUp(dead, proven).map(({ type }) => type)).toEqual(['AddressVerified']);
    const there = contact('k2', { name: ref('name-k1'), mail: ref('mail-k1') });
    const both = fold(dead, catchUp(dead, { participant: 'q', contacts: [there] }));
    expect(catchUp(both, proven)).toEqual([]);
  });

  test('a contact that another one replaced there has no seat any more; the person stays known', () => {
    const known = company(contact('k1'));
    const after = fold(known, catchUp(known, { participant: 'p', contacts: [contact('k9')] }));
    expect(after.people.map(({ id, seats }) => [id, seats.length])).toEqual([
      ['k1', 0],
      ['k9', 1],
    ]);
  });
});

describe('an address', () => {
  const change = {
    by: officer,
    type: 'GiveAddress',
    person: 'k1',
    channel: 'mail',
    address: 'new',
    value: ref('new'),
  } as const;

  test('that is changed keeps the person and the history, and counts from its verification on', () => {
    const given = act(company(contact('k1', { reach: 'proven' })), change, 5);
    expect(inForce(given.people[0]!, 'mail')?.id).toBe('k1.mail');
    const sent = act(given, { by: officer, type: 'SendCode', address: 'new', seal: 's' }, 6);
    const verified = act(sent, { by: officer, type: 'TypeCode', address: 'new', seal: 's' }, 7);
    const [person] = verified.people;
    expect([person?.id, inForce(person!, 'mail')?.id, addressOf(verified, 'k1.mail')?.address.until]).toEqual([
      'k1',
      'new',
      7,
    ]);
    expect(carriedBy(sent, verified, new Map([['k1', 'proven']]), 'c')).toEqual([
      { participant: 'p', person: 'k1', contact: { id: 'c.1', role: 'primary', reach: 'proven' }, replaces: 'k1' },
    ]);
  });

  test('is not verified by a wrong, an old or a worn-out code', () => {
    const sent = act(company(contact('k1')), { by: officer, type: 'SendCode', address: 'k1.mail', seal: 'right' }, 1);
    const type = (seal: string) => ({ by: officer, type: 'TypeCode', address: 'k1.mail', seal }) as const;
    let tried = sent;
    for (let n = 0; n < CODE_TRIES; n += 1) tried = act(tried, type('wrong'), 2);
    expect(refusal(tried, type('right'), 2)).toBe('CodeSpent');
    expect(refusal(sent, type('right'), 1 + CODE_MS)).toBe('CodeSpent');
    expect(refusal(company(contact('k1')), type('right'))).toBe('NoCode');
    expect(reachOf(act(sent, type('right'), 2).people[0]!)).toBe('proven');
  });

  test('is nobody’s second one, nor the one that counts already', () => {
    const known = company(contact('k1'), contact('k2'));
    expect(refusal(known, { ...change, value: ref('mail-k2') })).toBe('AddressShared');
    expect(refusal(known, { ...change, value: ref('mail-k1') })).toBe('AddressSame');
  });

  test('may be confirmed by the agency only, and sent a code by the company only', () => {
    const known = company(contact('k1'));
    const confirm = { type: 'ConfirmAddress', address: 'k1.mail', note: ref('note') } as const;
    expect(refusal(known, { ...confirm, by: officer })).toBe('NotAuthorized');
    expect(refusal(known, { ...confirm, by: specialist })).toBeNull();
    for (const role of ['consultant', 'auditor'] as const)
      for (const type of Object.keys(ORGANIZATION_MAY))
        expect(refusal(known, { type, by: { person: 'x', role } } as unknown as OrganizationCommand)).toBe(
          'NotAuthorized',
        );
  });
});

describe('codes', () => {
  const send = { by: officer, type: 'SendCode', address: 'k1.mail', seal: 's' } as const;

  test('are few in an hour for one mailbox, whatever it is called', () => {
    let known = company(contact('k1'));
    for (let n = 0; n < CODES_PER_HOUR; n += 1) known = act(known, send, n);
    expect(refusal(known, send, 10)).toBe('TooManyCodes');
    expect(refusal(known, { by: officer, type: 'InviteToSignIn', person: 'k1', seal: 's' }, 10)).toBe('TooManyCodes');
    const given = { by: officer, type: 'GiveAddress', person: 'k1', channel: 'mail' } as const;
    const away = act(known, { ...given, address: 'other', value: ref('other') }, 11);
    const there = act(away, { by: specialist, type: 'ConfirmAddress', address: 'other', note: ref('n') }, 11);
    const back = act(there, { ...given, address: 'again', value: ref('mail-k1') }, 12);
    expect(refusal(back, { ...send, address: 'again' }, 13)).toBe('TooManyCodes');
    expect(refusal(known, send, 3_600_001)).toBeNull();
  });

  const invite = { by: officer, type: 'InviteToSignIn', person: 'k1', seal: 'right' } as const;
  const take = (known: Organization, seal: string, now = 2, signIn = 'nina'): Organization =>
    fold(known, takeSignIn(known, { person: 'k1', seal, signIn }, now), now);
  const refused = (known: Organization, seal: string, now = 2, signIn = 'nina'): string | null => {
    try {
      take(known, seal, now, signIn);
      return null;
    } catch (error) {
      return (error as Refusal).code;
    }
  };

  test('let whoever types one in sign in, once, and verify the address with it', () => {
    const taken = take(act(company(contact('k1')), invite), 'right');
    expect([taken.people[0]?.signIn, taken.people[0]?.enrolledAt, reachOf(taken.people[0]!)]).toEqual([
      'nina',
      'k1.mail',
      'proven',
    ]);
    expect(refused(taken, 'right')).toBe('InvitationSpent');
    expect(refusal(taken, invite)).toBe('SignsInAlready');
  });

  test('count for a few tries, for a time, and at an address that still stands', () => {
    const invited = act(company(contact('k1')), invite);
    let tried = invited;
    for (let n = 0; n < CODE_TRIES; n += 1) tried = take(tried, 'wrong');
    expect([tried.people[0]?.signIn, refused(tried, 'right')]).toEqual([null, 'InvitationSpent']);
    expect(refused(invited, 'right', 1 + INVITATION_MS)).toBe('InvitationSpent');
    expect(refused(act(invited, { by: officer, type: 'ReportBounce', address: 'k1.mail' }), 'right')).toBe(
      'InvitationSpent',
    );
    const left = act(invited, { by: officer, type: 'MarkLeft', person: 'k1', note: ref('n') });
    expect(refused(left, 'right')).toBe('PersonUnknown');
    expect(refused(act(invited, { ...invite, seal: 'newer' }), 'right')).toBeNull(); // a wrong code is an event, no refusal
    expect(take(act(invited, { ...invite, seal: 'newer' }), 'right').people[0]?.signIn).toBeNull();
  });

  test('make nobody two people of one company', () => {
    const known = act(company(contact('k1'), contact('k2', { signIn: 'nina' })), invite);
    expect(refused(known, 'right')).toBe('SignsInAsOther');
    expect(refused(known, 'right', 2, 'otto')).toBeNull();
  });
});

test('two at one mailbox count as one live contact; a consultant, and whoever is not verified, as none', () => {
  const verified = { reach: 'proven', mail: ref('office') } as const;
  const known = company(
    contact('k1', verified),
    contact('k2', verified),
    contact('k3'),
    contact('k4', { reach: 'proven' }),
  );
  expect(liveContacts(known, 'p').map(({ id }) => id)).toEqual(['k1', 'k4']);
  expect(liveContacts(known, 'elsewhere')).toEqual([]);
});

test('the officer’s seat is never emptied by saying that somebody has left', () => {
  const known = company(contact('k1', { role: 'officer' }), contact('k2'));
  const left = (person: string) => ({ by: officer, type: 'MarkLeft', person, note: ref('note') }) as const;
  expect(refusal(known, left('k1'))).toBe('OfficerLeaves');
  const after = act(known, left('k2'), 9);
  expect(after.people.map(({ left: at }) => at)).toEqual([null, 9]);
  expect(
    carriedBy(
      known,
      after,
      new Map([
        ['k1', 'untried'],
        ['k2', 'untried'],
      ]),
      'c',
    ),
  ).toEqual([{ participant: 'p', person: 'k2', contact: null, replaces: 'k2' }]);
});

const PEOPLE = ['k1', 'k2', 'ada', 'bea'];
const MAILS = ['a', 'b', 'c', 'mail-k1'];
const anything = fc.oneof(
  fc.record({ type: fc.constant('AddPerson'), person: fc.constantFrom('ada', 'bea'), mail: fc.constantFrom(...MAILS) }),
  fc.record({
    type: fc.constant('GiveAddress'),
    person: fc.constantFrom(...PEOPLE),
    mail: fc.constantFrom(...MAILS),
    address: fc.uuid(),
  }),
  fc.record({
    type: fc.constantFrom('SendCode', 'TypeCode', 'ConfirmAddress', 'ReportBounce'),
    which: fc.nat(9),
    right: fc.boolean(),
  }),
  fc.record({ type: fc.constant('MarkLeft'), person: fc.constantFrom(...PEOPLE) }),
);
type Anything = typeof anything extends fc.Arbitrary<infer T> ? T : never;

function commandOf(organization: Organization, one: Anything): OrganizationCommand {
  const all = organization.people.flatMap(({ addresses }) => addresses.map(({ id }) => id));
  const {
    type,
    person,
    mail,
    address,
    which = 0,
    right,
  } = one as unknown as Record<string, never> & { which?: number; right?: boolean };
  const common = { type, by: type === 'ConfirmAddress' ? specialist : officer, person, note: ref('note') };
  return {
    ...common,
    address: address ?? all[which % Math.max(1, all.length)] ?? 'none',
    channel: 'mail',
    value: ref(mail ?? 'a'),
    mail: ref(mail ?? 'a'),
    phone: null,
    name: ref(`name-${String(person)}`),
    language: 'en',
    role: 'alternate',
    participants: ['p'],
    seal: right === true || type === 'SendCode' ? 'right' : 'wrong',
  } as unknown as OrganizationCommand;
}

test('whatever is done in whatever order: one address counts, nobody is lost, and whoever is live has a verified mailbox of their own', () => {
  fc.assert(
    fc.property(fc.array(anything, { maxLength: 40 }), (commands) => {
      let known = company(contact('k1', { role: 'officer' }), contact('k2'));
      for (const [index, one] of commands.entries()) {
        const before = known;
        const command = commandOf(known, one);
        if (command.type === 'AddPerson' && known.people.some(({ id }) => id === command.person)) continue; // ids are made anew
        if (refusal(known, command, index) !== null) continue;
        known = act(known, command, index);
        expect(known.people.map(({ id }) => id)).toEqual(expect.arrayContaining(before.people.map(({ id }) => id)));
        for (const earlier of before.people) {
          const now = known.people.find(({ id }) => id === earlier.id)!;
          expect(now.addresses.map(({ id }) => id)).toEqual(
            expect.arrayContaining(earlier.addresses.map(({ id }) => id)),
          );
        }
        for (const person of known.people)
          expect(person.addresses.filter((address) => inForce(person, 'mail')?.id === address.id)).toHaveLength(1);
        const live = liveContacts(known, 'p').map((person) => inForce(person, 'mail')!);
        expect(live.every(({ state }) => state === 'verified')).toBe(true);
        expect(new Set(live.map(({ value }) => value.sha256)).size).toBe(live.length);
        expect(known.people.some(({ seats }) => seats.some(({ role }) => role === 'officer'))).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});
