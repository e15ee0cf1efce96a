/** Whatever the rules can say has words in both languages. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { DEEDS } from '../../domain/hand.ts';
import type { Event } from '../../domain/participant.ts';
import { diceFrom, begin, step, TEMPERS } from '../../domain/testing/wander.ts';
import { loadPolicies } from '../../db/policy.ts';
import { loadCalendars } from '../../db/calendars.ts';
import { LANGUAGES, type Spoken } from '../../templates/words.ts';
import { ctpat } from '../../test/lifecycle/ctpat.ts';
import { tell } from '../pages/participant/event-words.ts';
import { DAYS_OFF } from './clocks.ts';
import { EVENTS } from './events.ts';
import { ENTITY_TYPES, OFFICES } from './people.ts';
import { findingIn, refusalIn } from './refusals.ts';
import { ruleWords } from './rules.ts';
import { STARTS } from './starts.ts';
import { tongue } from './tongue.ts';

const folder = new URL('./', import.meta.url);
const domain = new URL('../../domain/', import.meta.url);
const policies = loadPolicies(new URL('../../policy', import.meta.url).pathname);
const latest = policies.of(policies.versions().at(-1) ?? '');

const isSpoken = (value: object): value is Spoken => 'en' in value && typeof value.en === 'string';
const spokenIn = (value: unknown): readonly Spoken[] => {
  if (typeof value !== 'object' || value === null) return [];
  return isSpoken(value) ? [value] : Object.values(value).flatMap(spokenIn);
};
const holes = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

const modules = readdirSync(folder).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
/** `ACTION_RESPONSE`: what a rule is called among ourselves. */
const CODE = /\b[A-Z]{2,}\d*_[A-Z]/;

test('nobody is told the code of a rule: neither in words of ours nor by the policy', async () => {
  const said = await Promise.all(modules.map(async (file) => spokenIn(await import(new URL(file, folder).href))));
  const titles = Object.values(latest.rules).map(({ title }) => title);
  const all = [...said.flat().flatMap(({ en, es }) => [en, es]), ...titles];
  expect(all.filter((text) => CODE.test(text))).toEqual([]);
});

test.each(modules)('%s says everything in both languages, with the same places to fill', async (file) => {
  const all = spokenIn(await import(new URL(file, folder).href));
  for (const { en, es } of all) {
    expect([en, holes(es)]).toEqual([en, holes(en)]);
    expect([en.trim() === '', es.trim() === '']).toEqual([false, false]);
  }
});

test('every rule of the policy has its own title in English and a translation', () => {
  for (const rule of Object.values(latest.rules)) {
    const { en, es } = ruleWords(rule);
    expect(en).toBe(rule.title);
    expect([rule.id, es === en]).toEqual([rule.id, false]);
  }
});

test('a rule whose title has changed says what it says now', () => {
  expect(ruleWords({ id: 'ANNUAL_DUE', title: 'Something else' }).es).toBe('Something else');
});

test('every entity type, holiday and office of the programme has words', () => {
  for (const type of Object.keys(latest.entityTypes)) expect(ENTITY_TYPES).toHaveProperty([type]);
  const holidays = Object.values(loadCalendars().holidays).map((name) => name.replace(' (observed)', ''));
  for (const name of new Set(holidays)) expect(DAYS_OFF).toHaveProperty([name]);
  const named = [
    ...readFileSync(new URL('places.ts', domain), 'utf8').matchAll(/^ {2}(?:'([a-z-]+)'|([a-z-]+)): \[\n?'\d\d/gm),
  ].map((found) => found[1] ?? found[2]);
  for (const office of named) expect(OFFICES).toHaveProperty([String(office)]);
});

/** Events of many random lives. */
function wandered(): readonly Event[] {
  return TEMPERS.flatMap((temper, index) =>
    [1, 2, 3].flatMap((round) => {
      const dice = diceFrom(index * 10 + round);
      const ledger = begin(dice, ctpat);
      for (let n = 0; n < 150; n += 1) step(ledger, dice, temper);
      return ledger.events.map(({ event }) => event);
    }),
  );
}

test('every event of many lives is told in both languages, and every clock says what started it', () => {
  const names = { person: (id: string) => id, contact: (id: string) => id, notice: (id: string) => id };
  const seen = new Set<string>();
  for (const event of wandered()) {
    seen.add(event.type);
    const [english, spanish] = LANGUAGES.map((language) =>
      tell(event, { tongue: tongue(language), names, facts: { policy: latest }, zone: 'America/Chicago' }),
    );
    expect([event.type, english === spanish]).toEqual([event.type, false]);
    if (event.type === 'ClockStarted') expect(STARTS).toHaveProperty([event.because]);
  }
  expect(seen.size).toBeGreaterThan(Object.keys(EVENTS).length / 2);
});

/** The sentences with which the rules refuse: the literals behind a refusal's code. */
function refusals(): readonly { readonly code: string; readonly message: string }[] {
  const files = readdirSync(domain).filter((file) => /^[a-z-]+\.ts$/.test(file) && !file.startsWith('roster'));
  const sources = files.map((file) => readFileSync(new URL(file, domain), 'utf8'));
  return sources.flatMap((source) =>
    [...source.matchAll(/'([A-Z][A-Za-z]+)',\s*'((?:[^'\\]|\\.)+[.!?])'/g)].map((found) => ({
      code: found[1]!,
      message: found[2]!,
    })),
  );
}

test('every sentence with which the rules refuse is translated', () => {
  const all = refusals();
  expect(all.length).toBeGreaterThan(60);
  const untranslated = all.filter((refusal) => refusalIn('es', refusal) === refusal.message);
  expect(untranslated).toEqual([]);
});

test('refusals with numbers and lists keep them', () => {
  const refused = {
    code: 'ProfileIncomplete',
    message: 'The review is not complete: categories 3, 7 are not affirmed.',
  };
  expect(refusalIn('es', refused)).toBe('La revisión no está completa: faltan por confirmar las categorías 3, 7.');
  expect(refusalIn('en', refused)).toBe(refused.message);
  expect(
    refusalIn('es', { code: 'SamePerson', message: 'You made the recommendation; another person must do this.' }),
  ).toContain('otra persona');
  expect(
    refusalIn('es', { code: 'SamePerson', message: `You ${DEEDS.DecisionServed}; another person must do this.` }),
  ).toBe('Usted notificó la resolución de este caso; debe hacerlo otra persona.');
  expect(findingIn('es', 'NotSuspended')).toContain('suspensión');
  expect(findingIn('es', 'Unheard')).toBe('Unheard');
});
