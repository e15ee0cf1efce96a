/** Reading one criterion's inputs, and recording what they say. */
import { profileUnder } from '../../../domain/profile.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { answerCriterion, Conflict, profileAsOf, type Said } from '../../../db/profile.ts';
import type { Deps } from '../../deps.ts';
import { commandId } from '../../forms/command.ts';
import type { Fields } from '../../forms.ts';
import { readForm, type Faults } from '../../forms/read.ts';
import { told } from '../acts/refusals.ts';
import { textBody } from '../acts/texts.ts';
import type { Clash } from './clash.ts';
import { criterionRules, typedOf, type Typed } from './fields.ts';
import type { ProfileScene } from './scene.ts';
import { digestOf, type Returned } from './sheet.ts';

/** One criterion as it came back: what it says, or what is wrong with it. */
export type Read = Returned & { readonly faults: Faults<Fields>; readonly typed: Typed | null };

/** Whether the person typed on top of an older answer. */
const isStale = ({ seen, sheet }: Returned): boolean => seen !== sheet.seq;

/** Reads it. What was typed on top of an older answer is no fault, whatever it says: it is a clash. */
export function readSheet(returned: Returned): Read {
  const { sheet, raw } = returned;
  const { id } = sheet.criterion;
  const evidence = sheet.answer?.evidence ?? [];
  const reading = readForm(sheet.fields, raw, criterionRules(id, isStale(returned) ? [] : evidence));
  if (reading.ok) return { ...returned, faults: {}, typed: typedOf(reading.values, id, evidence) };
  return { ...returned, faults: isStale(returned) ? {} : reading.faults, typed: null };
}

/** What became of one. */
export type Fate = { readonly saved: string } | { readonly clash: Clash } | { readonly refused: string };

/**
 * Records one answer, unless the record says so already, or somebody was faster.
 * @param form the page's id, by which a repetition is known
 */
export async function writeSheet(deps: Deps, scene: ProfileScene, read: Read, form: string): Promise<Fate> {
  const { sheet, raw, typed, seen } = read;
  const { id: criterion } = sheet.criterion;
  if (digestOf(raw) === digestOf(sheet.held)) return { saved: criterion };
  if (typed === null || typed.answer === null) return { clash: await clashOf(deps, scene, read) };
  try {
    await answerCriterion(deps, {
      command: commandId(form, { criterion: [criterion], ...raw }),
      participant: scene.id,
      criterion,
      seenSeq: seen,
      answer: typed.answer,
      explanation: explained(scene, typed, read),
      evidence: typed.evidence,
      by: { person: scene.viewer.person, role: scene.may.role },
      at: scene.facts.now,
    });
    return { saved: criterion };
  } catch (error) {
    if (error instanceof Conflict) return { clash: await clashOf(deps, scene, read) };
    if (error instanceof Refusal) return { refused: told(scene.viewer.language, error).message };
    throw error;
  }
}

/** The explanation as content; the one that is there already when it says the same. */
function explained({ texts }: ProfileScene, { explanation }: Typed, { sheet }: Read): Said {
  const held = sheet.answer?.explanation ?? null;
  if (explanation === null) return null;
  return held && texts.get(held.id) === explanation ? held : textBody(explanation);
}

/** Clashes of what was typed and is not recorded: somebody else changed the answer meanwhile, to something else. */
export function clashesOf(deps: Deps, scene: ProfileScene, read: readonly Read[]): Promise<readonly Clash[]> {
  const clashing = read.filter((one) => isStale(one) && digestOf(one.raw) !== digestOf(one.sheet.held));
  return Promise.all(clashing.map((one) => clashOf(deps, scene, one)));
}

async function clashOf({ pool }: Deps, { id, set }: ProfileScene, { sheet, seen }: Read): Promise<Clash> {
  const criterion = sheet.criterion.id;
  const then = seen === 0 ? null : profileUnder(await profileAsOf(pool, id, { seq: seen }), set);
  return { criterion, was: then?.answers[criterion] ?? null };
}
