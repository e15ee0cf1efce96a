/** One line of the work queue: an open item with whose it is, who has it, and by when. */
import { defineEntity, p } from '@mikro-orm/core';

/** `sort_on` is the day by which lines are sorted; items without one come last. The index `work_item_queue` has the same expression. */
const LINES = `
  select w.participant, w.key, w.kind, w.about, w.roles, w.person, o.name as person_name, w.reason, w.due_on, w.clock, w.opened_at,
    coalesce(w.due_on, 'infinity'::date) as sort_on, d.due_at, d.rule, d.policy,
    p.standing, p.entity_type, p.office, p.specialist, s.name as specialist_name, p.at, a.company,
    c.person as claimed_by, h.name as claimed_by_name
  from work_item w
  join participant p on p.id = w.participant
  join account a on a.participant = w.participant
  left join deadline d on d.participant = w.participant and d.clock = w.clock
  left join person o on o.id = w.person
  left join person s on s.id = p.specialist
  left join claim c on c.participant = w.participant and c.key = w.key
  left join person h on h.id = c.person`;

export const QueueLine = defineEntity({
  name: 'QueueLine',
  expression: LINES,
  properties: {
    participant: p.string(),
    key: p.string(),
    kind: p.string(),
    about: p.string(),
    roles: p.array<string>(),
    person: p.string().nullable(),
    personName: p.string().fieldName('person_name').nullable(),
    reason: p.string().nullable(),
    dueOn: p.string().fieldName('due_on').nullable(),
    clock: p.string().nullable(),
    openedAt: p.datetime().fieldName('opened_at'),
    sortOn: p.string().fieldName('sort_on'),
    dueAt: p.datetime().fieldName('due_at').nullable(),
    rule: p.string().nullable(),
    policy: p.string().nullable(),
    standing: p.string(),
    entityType: p.string().fieldName('entity_type'),
    office: p.string(),
    specialist: p.string().nullable(),
    specialistName: p.string().fieldName('specialist_name').nullable(),
    at: p.datetime(),
    company: p.string(),
    claimedBy: p.string().fieldName('claimed_by').nullable(),
    claimedByName: p.string().fieldName('claimed_by_name').nullable(),
  },
});
