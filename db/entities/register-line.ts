/** One line of the register of participants. */
import { defineEntity, p } from '@mikro-orm/core';

const LINES = `
  select p.id, a.company, a.legacy_account, p.entity_type, p.standing, p.tier, p.office, p.specialist, s.name as specialist_name, p.next_due
  from participant p join account a on a.participant = p.id left join person s on s.id = p.specialist`;

export const RegisterLine = defineEntity({
  name: 'RegisterLine',
  expression: LINES,
  properties: {
    id: p.string(),
    company: p.string(),
    legacyAccount: p.string().fieldName('legacy_account').nullable(),
    entityType: p.string().fieldName('entity_type'),
    standing: p.string(),
    tier: p.integer(),
    office: p.string(),
    specialist: p.string().nullable(),
    specialistName: p.string().fieldName('specialist_name').nullable(),
    nextDue: p.string().fieldName('next_due').nullable(),
  },
});
