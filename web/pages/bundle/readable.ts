/** A bundle as a page to be printed: everything that its profile shows, and for what it withholds the exemption and the hash. */
import { readFileSync } from 'node:fs';
import type { Event } from '../../../domain/participant.ts';
import { ITEM_KINDS, shown, type Bundle, type Exemption, type Item, type Part } from '../../../db/proof/bundle-form.ts';
import { fingerprintOf } from '../../../db/proof/signing.ts';
import type { Language } from '../../../templates/words.ts';
import { OWN } from '../../asset.ts';
import { withFonts, withStyle } from '../../press/printable.ts';
import type { PageEngine } from '../../views.ts';
import { BUNDLE, KINDS, WHY } from '../../words/page-bundle.ts';
import { saidAll, tongue as tongueOf, type Tongue } from '../../words/tongue.ts';
import { bundleWords } from './first-word.ts';

const STYLE = readFileSync(`${OWN}bundle.css`, 'utf8');

/** In English unless told otherwise; the codes of what was recorded are the same in every language. */
export function readableBundle(engine: PageEngine, bundle: Bundle, zone: string, language: Language = 'en'): string {
  const tongue = tongueOf(language);
  const anchors = bundle.items.filter(({ kind }) => kind === 'anchor').map(({ id }) => id);
  const data = {
    language,
    w: saidAll(tongue, BUNDLE),
    title: tongue.say(BUNDLE.title, { participant: bundle.participant, seq: String(bundle.decision) }),
    profile: tongue.say(BUNDLE[bundle.profile]),
    root: bundle.root,
    print: fingerprintOf(bundle.key),
    anchors: anchors.length === 0 ? tongue.say(BUNDLE.none) : anchors.join(', '),
    words: bundleWords(bundle, tongue, zone),
    rows: bundle.items.filter(({ kind }) => kind === 'event').map((item) => rowView(item, bundle.decision, tongue)),
    rowsTitle: tongue.say(KINDS.event),
    sections: ITEM_KINDS.filter((kind) => kind !== 'event').flatMap((kind) => {
      const items = bundle.items.filter((item) => item.kind === kind);
      return items.length === 0
        ? []
        : [{ title: tongue.say(KINDS[kind]), items: items.map((item) => itemView(item, tongue)) }];
    }),
  };
  const html = engine.render('pages/bundle/readable', data, { language, zone });
  return withFonts(withStyle(html, STYLE));
}

/** The body as names and values; what was withheld says so. */
function rowView(item: Item, decision: number, tongue: Tongue) {
  const { body, actor } = item.parts;
  return {
    seq: item.id,
    decided: item.id === String(decision),
    when: new Date(Number(shown(item, 'at')) * 1000).toISOString().replace('T', ' ').slice(0, 16),
    type: String(shown(item, 'type')),
    who: `${partText(actor!, tongue)} (${String(shown(item, 'role'))})`,
    details: 'value' in body! ? detailsOf(JSON.parse(String(body.value)) as Event) : partText(body!, tongue),
  };
}

const detailsOf = ({ type: _type, ...fields }: Event): string =>
  Object.entries(fields)
    .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join('; ');

/** Parts that only a program reads, and files that are pages long. */
const UNREAD = ['way', 'line', 'index'];

const itemView = (item: Item, tongue: Tongue) => ({
  id: item.id,
  parts: Object.entries(item.parts)
    .filter(([name, part]) => !UNREAD.includes(name) && !('value' in part && part.value === null))
    .map(([name, part]) => ({
      name,
      text: name === 'text' && item.kind !== 'text' ? tongue.say(BUNDLE.inFile) : partText(part, tongue),
    })),
});

function partText(part: Part, tongue: Tongue): string {
  if ('value' in part) return plain(String(part.value));
  const why = tongue.say(WHY[part.exemption as Exemption] ?? BUNDLE.none);
  return tongue.say(BUNDLE.withheld, { why, law: part.law, hash: `${part.hash.slice(0, 16)}…` });
}

/** A letter's page as its words. */
const plain = (text: string): string =>
  /^\s*<!doctype html/i.test(text)
    ? text
        .replace(/<(head|style)\b[\s\S]*?<\/\1>/gi, '')
        .replace(/<[^>]+>/g, '\n')
        .replace(/\s*\n\s*/g, '\n')
        .trim()
    : text;
