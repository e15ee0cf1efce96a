/** The head of a case as staff see it. */
import { benefits } from '../../../domain/benefits.ts';
import { STAFF } from '../../words/page-staff.ts';
import { ENTITY_TYPES, OFFICES } from '../../words/people.ts';
import { BENEFITS, RISKS, STANDINGS, STANDING_TONES, TIERS } from '../../words/standing.ts';
import type { Row, Tag } from './deadline-view.ts';
import type { Scene } from './scene.ts';
import { volumeLines } from './volume-line.ts';

/** Standing, tier, risk, and what is unusual about this participant. */
export function headTags({ case: { state }, tongue }: Scene, now: number): readonly Tag[] {
  return [
    { tone: STANDING_TONES[state.standing], label: tongue.say(STANDINGS[state.standing]) },
    ...(state.tier > 0 ? [{ tone: 'plain', label: tongue.say(TIERS[state.tier]) } as const] : []),
    { tone: state.risk === 'high' ? 'warn' : 'plain', label: tongue.say(RISKS[state.risk]) },
    ...(state.imported && !state.imported.live ? [{ tone: 'info', label: tongue.say(STAFF.notLive) } as const] : []),
    ...(state.demo ? [{ tone: 'plain', label: tongue.say(STAFF.demo) } as const] : []),
    ...(state.lastAt > now ? [{ tone: 'info', label: tongue.say(STAFF.simulated) } as const] : []),
  ];
}

/** The facts that whoever opens a case wants to see first. */
export function headRows({ case: { state, account }, tongue, telling: { names }, volumes }: Scene): readonly Row[] {
  const row = (label: keyof typeof STAFF, value: string | null | false): readonly Row[] =>
    value ? [{ label: tongue.say(STAFF[label]), value }] : [];
  const place = [account.city, account.region, account.country].filter(Boolean).join(', ');
  const given = benefits(state);
  const member = state.standing === 'certified' || state.standing === 'suspended';
  return [
    ...row('account', account.legacyAccount),
    ...row('type', tongue.code(ENTITY_TYPES, state.entityType)),
    ...row('office', tongue.code(OFFICES, state.office)),
    ...row('specialist', state.specialist ? names.person(state.specialist) : tongue.say(STAFF.nobody)),
    ...row('certified', member && (state.certifiedOn ? tongue.date(state.certifiedOn) : tongue.say(STAFF.unknown))),
    ...row(
      'validated',
      member && (state.lastValidatedOn ? tongue.date(state.lastValidatedOn) : tongue.say(STAFF.unknown)),
    ),
    ...row('barred', state.barredUntil && tongue.date(state.barredUntil)),
    ...row('importedOn', state.imported && tongue.date(state.imported.on)),
    ...row('place', place),
    ...row('zone', tongue.zone(state.zone)),
    ...row('volume', volumeLines(volumes, tongue)),
    ...row(
      'benefits',
      member && (given.map((benefit) => tongue.say(BENEFITS[benefit])).join(', ') || tongue.say(STAFF.noBenefits)),
    ),
  ];
}
