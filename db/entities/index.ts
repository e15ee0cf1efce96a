/** The read model as entities: what pages list and show. Nothing here is written by the web. */
import { defineEntity, p } from '@mikro-orm/core';
import type { State } from '../../domain/state.ts';
import { RegisterLine } from './register-line.ts';

export const Participant = defineEntity({
  name: 'Participant',
  tableName: 'participant',
  properties: {
    id: p.string().primary(),
    seq: p.integer(),
    at: p.datetime(),
    programme: p.string(),
    entityType: p.string().fieldName('entity_type'),
    standing: p.string(),
    tier: p.integer(),
    zone: p.string(),
    office: p.string(),
    specialist: p.string().nullable(),
    demo: p.boolean(),
    certifiedOn: p.string().columnType('date').fieldName('certified_on').nullable(),
    lastValidatedOn: p.string().columnType('date').fieldName('last_validated_on').nullable(),
    nextDue: p.string().columnType('date').fieldName('next_due').nullable(),
    state: p.json<State>(),
    account: () => p.oneToOne(Account).mappedBy('participant').ref(),
  },
});

export const Account = defineEntity({
  name: 'Account',
  tableName: 'account',
  properties: {
    participant: () => p.oneToOne(Participant).primary().fieldName('participant').ref().inversedBy('account'),
    company: p.string(),
    legacyAccount: p.string().fieldName('legacy_account').nullable(),
    country: p.string().nullable(),
    region: p.string().nullable(),
    city: p.string().nullable(),
    port: p.string().nullable(),
    identifiers: p.json<Readonly<Record<string, string>>>(),
    source: p.string(),
  },
});

export const WorkItem = defineEntity({
  name: 'WorkItem',
  tableName: 'work_item',
  properties: {
    participant: p.string().primary(),
    key: p.string().primary(),
    kind: p.string(),
    about: p.string(),
    roles: p.array<string>(),
    acts: p.array<string>(),
    dueOn: p.string().columnType('date').fieldName('due_on').nullable(),
    clock: p.string().nullable(),
    person: p.string().nullable(),
    reason: p.string().nullable(),
    openedSeq: p.integer().fieldName('opened_seq'),
    openedAt: p.datetime().fieldName('opened_at'),
  },
});

export { RegisterLine };
export const entities = [Participant, Account, WorkItem, RegisterLine];
