import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  decideInvitation,
  evolveInvitation,
  invitationFault,
  type Invitation,
  type InvitationCommand,
} from './invitation.ts';

const DAYS = ['2027-01-01', '2027-01-02', '2027-01-03'];
const REF = { id: 'c', sha256: 'x' };
const day = fc.constantFrom(...DAYS);
const command: fc.Arbitrary<InvitationCommand> = fc
  .oneof(
    fc.record({
      type: fc.constant('IssueInvitation' as const),
      entityType: fc.constantFrom('guest', 'open'),
      company: fc.constant(REF),
      lastDay: day,
      tokenHash: fc.constant('h'),
    }),
    fc.record({ type: fc.constant('RevokeInvitation' as const), note: fc.constant(REF) }),
    fc.record({
      type: fc.constant('UseInvitation' as const),
      application: fc.constantFrom('a', 'b'),
      entityType: fc.constantFrom('guest', 'open'),
    }),
    fc.record({ type: fc.constant('ReturnInvitation' as const), application: fc.constantFrom('a', 'b') }),
  )
  .chain((given) =>
    fc.constantFrom('headquarters' as const, 'officer' as const).map((role) => ({
      ...given,
      id: 'x',
      by: { person: 'p', role },
    })),
  );

/** The same once more, as a table of what has happened: who is refused, and why. */
function expected(before: Invitation | null, each: InvitationCommand, on: string): string {
  const staff = each.by.role === 'headquarters';
  switch (each.type) {
    case 'IssueInvitation':
      if (!staff) return 'NotAllowed';
      if (before) return 'InvitationExists';
      if (each.entityType !== 'guest') return 'NotByInvitation';
      return each.lastDay >= on ? 'done' : 'DateInPast';
    case 'RevokeInvitation':
      if (!staff) return 'NotAllowed';
      if (!before || before.revoked) return 'InvitationRevoked';
      return before.usedFor === null ? 'done' : 'InvitationUsed';
    case 'UseInvitation':
      if (!before) return 'InvitationUnknown';
      if (each.entityType !== 'guest') return 'InvitationOtherType';
      if (before.usedFor === each.application) return 'done';
      if (before.revoked) return 'InvitationRevoked';
      if (before.usedFor !== null) return 'InvitationUsed';
      return on <= before.lastDay ? 'done' : 'InvitationExpired';
    case 'ReturnInvitation':
      return 'done';
  }
}

test('whatever is tried, one application at a time is let in, of the right type, in time, and never after a withdrawal', () => {
  const issue = {
    type: 'IssueInvitation',
    entityType: 'guest',
    company: REF,
    lastDay: DAYS[1]!,
    tokenHash: 'h',
  } as const;
  const first: InvitationCommand = { ...issue, id: 'x', by: { person: 'p', role: 'headquarters' } };
  fc.assert(
    fc.property(fc.boolean(), fc.array(fc.tuple(command, day), { maxLength: 20 }), (issued, tried) => {
      let known: Invitation | null = null;
      for (const [each, on] of issued ? [[first, DAYS[0]!] as const, ...tried] : tried) {
        const before: Invitation | null = known;
        let outcome = 'done';
        try {
          const events = decideInvitation(before, each, { types: ['guest'], on });
          known = events.reduce<Invitation | null>((now, event) => evolveInvitation(now, event, 'i'), before);
        } catch (error) {
          outcome = (error as { code: string }).code;
        }
        expect([each, on, outcome]).toEqual([each, on, expected(before, each, on)]);
        if (outcome !== 'done') expect(known).toBe(before);
        else if (each.type === 'UseInvitation') {
          expect(known?.usedFor).toBe(each.application);
          expect(invitationFault(known, each.application, 'guest', [], '2999-01-01')).toBeNull();
        } else if (each.type === 'ReturnInvitation') expect(known?.usedFor ?? null).not.toBe(each.application);
        else expect(known?.revoked).toBe(each.type === 'RevokeInvitation');
      }
    }),
  );
});
