/** The evidence of notice as whoever recommends, decides or confirms has it before their eyes, before anything else is asked. */
import { gate } from '../../../domain/adverse-gate.ts';
import { ladderOfCase } from '../../../domain/ground.ts';
import { isOurs, REGISTERED_ADDRESS, type Attempt } from '../../../domain/notice.ts';
import { evidenceOf } from '../../../domain/ladder.ts';
import type { Ladder } from '../../../domain/state.ts';
import type { GroundsTable } from '../../forms.ts';
import { paths } from '../../paths.ts';
import { CHANNELS } from '../../words/notices.ts';
import { EVIDENCE_BASES, GRADE_TONES, gradeWords } from '../../words/outreach.ts';
import { RUNGS } from '../../words/rungs.ts';
import { EVIDENCE } from '../../words/page-evidence.ts';
import { REGISTERED_ADDRESS_WORDS } from '../../words/people.ts';
import { tongue, type Tongue } from '../../words/tongue.ts';
import { contactOptions, inLanguage } from './choices.ts';
import { told } from './refusals.ts';
import type { Scene } from './scene.ts';

const COLUMNS = [
  { label: { en: 'When', es: 'Cuándo' } },
  { label: { en: 'How', es: 'Cómo' } },
  { label: { en: 'To whom', es: 'A quién' } },
  { label: { en: 'How far it got', es: 'Hasta dónde llegó' } },
];

/** Every attempt, and what it amounts to; null where no outreach under way is what the case rests on. */
export function evidenceTable(scene: Scene): GroundsTable | null {
  const { state, language, id } = scene;
  const { adverse } = state;
  const about = adverse && ladderOfCase(adverse);
  const ladders = state.ladders.filter((ladder) => about === null || ladder.id === about);
  if (ladders.length === 0 || scene.viewer.kind !== 'staff') return null;
  const speak = tongue(language);
  return {
    caption: EVIDENCE.title,
    columns: COLUMNS,
    rows: ladders
      .flatMap(({ attempts }) => attempts)
      .toSorted((a, b) => a.at - b.at)
      .map((attempt) => ({ cells: cellsOf(attempt, scene, speak) })),
    verdict: ladders.map((ladder) => verdictOf(ladder, scene)),
    whole: { href: paths.evidence({ id }), label: { en: 'All of it, with every text', es: 'Todo, con cada texto' } },
  };
}

function cellsOf({ rung, channel, to, grade, at }: Attempt, scene: Scene, { say, code, instant }: Tongue) {
  const known = contactOptions(scene).find(({ value }) => value === to);
  const whom = to === REGISTERED_ADDRESS ? REGISTERED_ADDRESS_WORDS : known?.label;
  return [
    { text: instant(at, scene.state.zone) },
    { text: isOurs({ rung }) ? code(RUNGS, rung) : `${code(RUNGS, rung)} (${say(CHANNELS[channel])})` },
    { text: whom ? inLanguage(scene, whom) : to || '–' },
    { text: say(gradeWords({ channel, rung }, grade)), tone: GRADE_TONES[grade] },
  ];
}

/** By which evidence it may go on, or in words what still stands in its way. */
function verdictOf(ladder: Ladder, scene: Scene): string {
  const { state, facts, language } = scene;
  const message = gate(state, ladder.id, facts);
  if (message !== null) return told(language, { code: 'EvidenceIncomplete', message }).message;
  const { basis } = evidenceOf(state, ladder, facts);
  return basis ? inLanguage(scene, EVIDENCE_BASES[basis]) : '';
}
