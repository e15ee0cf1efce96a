/**
 * What a releasable bundle withholds, and by which exemption. In doubt more is withheld: what a company told of itself (trade secrets), who its people are
 * and where they are reached (privacy), notes of the agency and what a company is not told of, such as vetting or a matter (law enforcement). Acts of the agency's people in office are shown.
 */
import { isPartnerRole, type Role } from '../../domain/actor.ts';
import type { Event } from '../../domain/participant.ts';
import { RELEASES } from '../../domain/release.ts';
import { namedIn } from '../content.ts';
import type { Exemption, RawItem } from './bundle-form.ts';

export type Withheld = (item: RawItem, part: string) => Exemption | null;

const PARTS: Partial<Readonly<Record<RawItem['kind'], Readonly<Record<string, Exemption>>>>> = {
  text: { author: 'privacy' },
  notice: {
    recipient: 'privacy',
    recipientName: 'privacy',
    address: 'privacy',
    reply: 'privacy',
    subject: 'trade-secrets',
    body: 'trade-secrets',
    sha256: 'trade-secrets', // it has no salt
    salt: 'trade-secrets',
    messageId: 'privacy',
  },
  document: { name: 'trade-secrets', by: 'privacy', rows: 'privacy' },
  filing: { person: 'privacy', command: 'trade-secrets', salt: 'privacy' },
};

/** Texts that the agency's people wrote; all others are a company's. */
const OF_THE_AGENCY = ['note', 'vetting', 'report', 'tracking', 'action'];

/** Of a call, the number of a person and what was said to them by name. */
function textExemption({ parts }: RawItem): Exemption {
  const kind = String(parts['kind']);
  if (kind === 'call') return 'privacy';
  return OF_THE_AGENCY.includes(kind) ? 'enforcement' : 'trade-secrets';
}

/** What a row is looked through for: people, and texts whose hashes have no salt, each with what would withhold the text. */
type Guarded = { readonly third: ReadonlySet<string>; readonly bare: ReadonlyMap<string, Exemption> };

/** @param items all of them: who is a third person, and which commands are shown in part, is learned from the rows */
export function withheldFrom(items: readonly RawItem[]): Withheld {
  const third = thirdPersons(items);
  const bare = new Map(items.filter(isBare).map((item) => [item.id, textExemption(item)]));
  const rows = items.filter(({ kind }) => kind === 'event');
  const guarded = new Map<unknown, Exemption>();
  for (const row of rows)
    for (const part of ['actor', 'body', 'cause']) {
      const why = rowPart(row, part, { third, bare });
      if (why) guarded.set(row.parts['command'], why);
    }
  return (item, part) => {
    if (item.kind === 'event')
      return part === 'command' ? (guarded.get(item.parts['command']) ?? null) : rowPart(item, part, { third, bare });
    if (item.kind === 'text' && (part === 'body' || part === 'salt' || (part === 'sha256' && isBare(item))))
      return textExemption(item);
    if (item.kind === 'filing' && part === 'sha256') return item.parts['salt'] === null ? 'trade-secrets' : null;
    if (item.kind === 'person' && third.has(String(item.parts['id']))) return 'privacy';
    if (item.kind === 'authority' && names(String(item.parts['event']), third))
      return part === 'at' || part === 'role' ? null : 'privacy';
    return PARTS[item.kind]?.[part] ?? null;
  };
}

/** What stays inside until a decision is served, and is what a bundle of that decision is for. */
const OF_THE_DECISION: readonly unknown[] = ['AdverseDecided', 'SuspensionConfirmed', 'DecisionDatedAnew'];

/** The company is not told of such an event: its page shows nothing of it, and no more does a bundle. Of a type that this release does not know it is not either. */
const isInside = (type: unknown): boolean =>
  !OF_THE_DECISION.includes(type) && (RELEASES[type as Event['type']] ?? 'inside') === 'inside';

/** A row's parts. The id of its command is withheld with the rest, since whoever knew all but little of a row could guess that little from its hash. */
function rowPart({ parts }: RawItem, part: string, { third, bare }: Guarded): Exemption | null {
  const value = parts[part];
  if (typeof value !== 'string') return null;
  switch (part) {
    case 'actor':
      return third.has(value) ? 'privacy' : null;
    case 'body':
      if (isInside(parts['type'])) return 'enforcement';
      return names(value, third) ? 'privacy' : bareText(parts['type'], value, bare);
    case 'cause':
      if (isInside(parts['type'])) return 'enforcement';
      return causeExemption(value, third) ?? bareText(parts['type'], value, bare);
    default:
      return null;
  }
}

/**
 * A text that was kept before hashes had salts could be guessed from a row that names it, so that the row is withheld with it. The decision's own rows
 * are what the bundle is for: their texts are reasons of many words, and they are shown.
 */
function bareText(type: unknown, value: string, bare: Guarded['bare']): Exemption | null {
  if (OF_THE_DECISION.includes(type)) return null;
  return (
    namedIn(value)
      .map(({ id }) => bare.get(id) ?? null)
      .find((why) => why !== null) ?? null
  );
}

const isBare = ({ kind, parts }: RawItem): boolean => kind === 'text' && parts['salt'] === null;

function causeExemption(cause: string, third: ReadonlySet<string>): Exemption | null {
  const { facts, command } = JSON.parse(cause) as { facts?: Record<string, unknown>; command?: { type?: string } };
  if (facts?.['vetting'] || /vetting/i.test(command?.type ?? '')) return 'enforcement';
  if (facts?.['profile']) return 'trade-secrets';
  return names(cause, third) ? 'privacy' : null;
}

/** People of the company, and contacts: by their ids. */
function thirdPersons(items: readonly RawItem[]): ReadonlySet<string> {
  return new Set(
    items.flatMap(({ kind, parts }) => {
      if (kind === 'event') return isPartnerRole(parts['role'] as Role) ? [String(parts['actor'])] : [];
      if (kind === 'notice') return [String(parts['recipient'])];
      if (kind === 'person') return parts['staff'] === true ? [] : [String(parts['id'])];
      return kind === 'filing' ? [String(parts['person'])] : [];
    }),
  );
}

/** Whether a text of codes and ids names one of them, alone or in the name of an event about them. */
const names = (text: string, people: ReadonlySet<string>): boolean =>
  [...text.matchAll(/"([^"\\]*)"|person:([^"#]*)#/g)].some(([, word, person]) => {
    const id = word ?? person ?? '';
    return people.has(id) || people.has(/^person:(.*)#\d+$/.exec(id)?.[1] ?? '');
  });
