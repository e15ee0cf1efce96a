/** Loads the criteria from `<folder>/<program>/<from date>.yaml`. A file once in force is never edited: a change is a new file. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { parse } from 'yaml';
import type { Instant, WallDate } from '../domain/calendar.ts';
import type { CriteriaSet, Criterion } from '../domain/criteria.ts';
import type { ProfileFacts } from '../domain/facts.ts';
import { criteriaBy } from '../domain/profile-desk.ts';
import type { State } from '../domain/state.ts';
import { criteriaFile, type CriteriaFile } from './criteria-schema.ts';
import type { TextFile } from './policy.ts';

/** Words in both languages. */
export type CriterionWords = { readonly en: string; readonly es: string };

/** Every version that was found. */
export type Criteria = {
  /** What an entity type is asked on a day; null when no version in force has criteria for it. */
  readonly setFor: (entityType: string, on: WallDate) => CriteriaSet | null;
  /** Throws when no file has the version. */
  readonly of: (version: string) => CriteriaSet;
  readonly wordsOf: (version: string, criterion: string) => CriterionWords;
  readonly categoryWords: (version: string, category: number) => CriterionWords;
  /** Says that the wording is illustrative. */
  readonly noteOf: (version: string) => CriterionWords;
  /** All files, the oldest version first. */
  readonly files: () => readonly TextFile[];
};

type Read = { readonly path: string; readonly text: string; readonly file: CriteriaFile };
type Loaded = Read & { readonly set: CriteriaSet };

/** Reads and checks every file under a folder, such as `policy/criteria`. Throws an Error that names the files and all their faults. */
export function loadCriteria(folder: string): Criteria {
  return readCriteria(filesUnder(folder).map((file) => ({ file, text: readFileSync(file, 'utf8') })));
}

/** The same from the files themselves. */
export function readCriteria(texts: readonly TextFile[]): Criteria {
  const faults: string[] = [];
  const files = texts.flatMap((file) => read(file, faults));
  const byVersion = new Map<string, Loaded>();
  for (const each of files.sort((a, b) => (a.file.from < b.file.from ? -1 : 1))) link(each, byVersion, faults);
  if (faults.length > 0) throw new Error(`The criteria cannot be loaded.\n${faults.join('\n')}`);
  return lookingIn(byVersion);
}

function lookingIn(byVersion: ReadonlyMap<string, Loaded>): Criteria {
  const newestFirst = [...byVersion.values()].map(({ set }) => set).sort((a, b) => (a.from < b.from ? 1 : -1));
  const found = (version: string): Loaded => {
    const loaded = byVersion.get(version);
    if (!loaded) throw new Error(`there are no criteria ${version}`);
    return loaded;
  };
  const asks = (set: CriteriaSet, type: string): boolean =>
    set.criteria.some(({ appliesTo }) => appliesTo.includes(type));
  return {
    setFor: (entityType, on) => newestFirst.find((set) => set.from <= on && asks(set, entityType)) ?? null,
    of: (version) => found(version).set,
    wordsOf: (version, criterion) => {
      const words = found(version).file.criteria.find(({ id }) => id === criterion);
      if (!words) throw new Error(`the criteria ${version} have no ${criterion}`);
      return { en: words.en, es: words.es };
    },
    categoryWords: (version, category) => {
      const words = found(version).file.categories[String(category)];
      if (!words) throw new Error(`the criteria ${version} have no category ${category}`);
      return words;
    },
    noteOf: (version) => found(version).file.note,
    files: () =>
      newestFirst.map(({ version }) => ({ file: found(version).path, text: found(version).text })).toReversed(),
  };
}

const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readdirSync(join(folder, name)).map((file) => join(folder, name, file)))
    .filter((file) => ['.yaml', '.yml'].includes(extname(file)))
    .sort();

/** One file, or nothing with its faults added. */
function read({ file: path, text }: TextFile, faults: string[]): readonly Read[] {
  try {
    const { success, data, error } = criteriaFile.safeParse(parse(text));
    if (!success) faults.push(...error.issues.map((issue) => `${path}: ${issue.path.join('.')}: ${issue.message}`));
    else if (basename(path, extname(path)) !== data.from) faults.push(`${path}: from: expected the day in the name`);
    else return [{ path, text, file: data }];
  } catch (error) {
    faults.push(`${path}: expected valid YAML: ${String(error).split('\n')[0]}`);
  }
  return [];
}

/** Adds a version to those before it. What a file says of the version before it must be true. */
function link({ path, text, file }: Read, byVersion: Map<string, Loaded>, faults: string[]): void {
  const previous = file.previous === null ? null : byVersion.get(file.previous)?.set;
  if (byVersion.has(file.version)) faults.push(`${path}: version: expected one of its own, but it is taken`);
  if (previous === undefined) {
    faults.push(`${path}: previous: expected an earlier version that is there, not ${file.previous}`);
    return;
  }
  const ids = new Set(previous?.criteria.map(({ id }) => id));
  for (const { id, continues = [] } of file.criteria)
    for (const each of continues.filter((one) => !ids.has(one)))
      faults.push(`${path}: ${id}: expected to continue a criterion of the previous version, not ${each}`);
  byVersion.set(file.version, { path, text, file, set: setOf(file, previous) });
}

const setOf = ({ version, from, criteria }: CriteriaFile, previous: CriteriaSet | null): CriteriaSet => ({
  version,
  from,
  previous,
  criteria: criteria.map(
    ({ en: _en, es: _es, mustFrom = null, continues = [], changed = false, ...rest }): Criterion => ({
      ...rest,
      mustFrom,
      continues,
      changed,
    }),
  ),
});

/**
 * What is asked of a participant now; null when no criteria are loaded for its entity type. Never an earlier version than the one that its
 * profile has gone on to.
 * @param state of one that is not there yet: the initial one, with its entity type
 */
export function criteriaOf(
  criteria: Pick<Criteria, 'setFor' | 'of'>,
  state: Pick<State, 'standing' | 'review' | 'zone' | 'entityType'>,
  facts: ProfileFacts | null,
  now: Instant,
): CriteriaSet | null {
  const by = criteriaBy(state, facts, now);
  if ('version' in by) return criteria.of(by.version);
  const due = criteria.setFor(state.entityType, by.day);
  const answered = facts?.profile.criteria ?? '';
  return due !== null && answered !== '' && criteria.of(answered).from > due.from ? criteria.of(answered) : due;
}
