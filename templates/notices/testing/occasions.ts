/** Every notice of a story as the occasion that mail and letter are written from, without a database. */
import { evolve } from '../../../domain/participant.ts';
import { initial } from '../../../domain/state.ts';
import { CAST, empowered } from '../../../domain/testing/cast.ts';
import type { Ledger } from '../../../domain/testing/ledger.ts';
import type { Language } from '../../words.ts';
import type { ContactCard, Occasion, Person } from '../occasion.ts';

/** Names with what a page must escape. */
export const COMPANY = 'Río Bravo & Sons <Imports>';

const PEOPLE: readonly Person[] = [...new Set(Object.values(CAST).map(({ person }) => person))].map((id) => ({
  id,
  name: id
    .split('-')
    .map((part) => part[0]!.toUpperCase() + part.slice(1))
    .join(' '),
  email: `${id}@agency.example`,
  office: id.endsWith('headquarters') || id.endsWith('appeals') ? 'headquarters' : 'laredo',
  roles: empowered(id),
}));

const card = (id: string, role: ContactCard['role'], language: Language): ContactCard => ({
  id,
  role,
  name: `Pat ${id}`,
  email: `${role}@rio-bravo.example`,
  language,
});

/** One occasion for each notice that was queued, in the order of the record. */
export function occasionsOf(ledger: Ledger, language: Language = 'en'): readonly Occasion[] {
  const { events } = ledger;
  const states = [initial(ledger.state.id)];
  for (const { event, at } of events) states.push(evolve(states.at(-1)!, event, at));
  const history = events.map(({ seq, at, command, event, facts }) => ({
    seq,
    at,
    actor: command.by.person,
    role: command.by.role,
    policy: facts.policy.version,
    event,
  }));
  return events.flatMap(({ seq, at, command, event }) => {
    if (event.type !== 'NoticeQueued') return [];
    const { kind, about, channel, to } = event;
    const first = events.findIndex((row) => row.command === command);
    const last = events.findLastIndex((row) => row.command === command);
    const state = states[last + 1]!;
    return [
      {
        participant: ledger.state.id,
        notice: { id: `n${seq}`, kind, about, channel, to, queuedAt: at },
        before: states[first]!,
        state,
        history: history.slice(0, last + 1),
        account: { company: COMPANY, city: 'Laredo', region: 'TX', country: 'US', postal: null },
        contacts: state.contacts.map(({ id, role }) => card(id, role, language)),
        people: PEOPLE,
        adoptions: [
          { policy: ledger.policy.version, event: `policy:${ledger.policy.version}#1`, at: Date.UTC(2026, 0, 5, 15) },
        ],
        reasons:
          kind.startsWith('appeal-') || kind === 'decision-upheld' || kind === 'record-corrected'
            ? 'The outreach was complete, and the review is still not there.'
            : null,
      },
    ];
  });
}
