/** Loads the programmes' rules from `<folder>/<programme>/<effective date>.yaml`. A file once in force is never edited: a change is a new file. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { parseDocument } from 'yaml';
import type { z } from 'zod';
import type { WallDate } from '../domain/calendar.ts';
import type { Channel, LadderRules, Policy } from '../domain/policy.ts';
import { policyFile, type PolicyFile } from './policy-schema.ts';

export { federalHolidays } from './federal-holidays.ts';
export { REQUIRED_RULES } from './policy-schema.ts';

/** Every version that was found, frozen. Versions are `<programme>/<effective date>`. */
export type Policies = {
  /** The version in force on a date; the programme may be left out while there is only one. Throws when none was in force. */
  readonly at: (date: WallDate, programme?: string) => Policy;
  /** The policy of a version; throws when no file has it. */
  readonly of: (version: string) => Policy;
  /** All versions, by programme and then by effective date. */
  readonly versions: () => readonly string[];
  /** SHA-256 of the file's bytes, in hexadecimal: what headquarters adopts is this text and no other. */
  readonly hash: (version: string) => string;
  /** The file itself. */
  readonly text: (version: string) => string;
};
/** The beginning of a version's hash, which is enough to tell two texts apart. */
export const fileHash = ({ hash }: Pick<Policies, 'hash'>, version: string): string => hash(version).slice(0, 16);

/** A file by its path, of which folder and name count. */
export type TextFile = { readonly file: string; readonly text: string };

type Loaded = TextFile & { readonly policy: Policy; readonly hash: string };

/** Reads and checks every policy file under a folder. Throws an Error that names the files and all their faults. */
export function loadPolicies(folder: string): Policies {
  return readPolicies(
    filesUnder(folder).map((file) => ({ file, text: readFileSync(file, 'utf8') })),
    folder,
  );
}

/** The same from the files themselves; `where` says in a fault where they come from. */
export function readPolicies(files: readonly TextFile[], where: string): Policies {
  const faults: string[] = [];
  const byVersion = new Map<string, Loaded>();
  for (const file of files) {
    const loaded = load(file, faults);
    if (!loaded) continue;
    const twin = byVersion.get(loaded.policy.version);
    if (twin)
      faults.push(`${file.file}: expected a version of its own, but ${twin.file} is ${loaded.policy.version} too`);
    else byVersion.set(loaded.policy.version, loaded);
  }
  if (byVersion.size === 0 && faults.length === 0)
    faults.push(`${where}: expected a policy file such as ctpat/2020-03-01.yaml`);
  if (faults.length > 0) throw new Error(`The policy cannot be loaded.\n${faults.join('\n')}`);
  return policiesOf(byVersion);
}

function policiesOf(byVersion: ReadonlyMap<string, Loaded>): Policies {
  const versions = Object.freeze([...byVersion.keys()].sort());
  const found = (version: string): Loaded => {
    const loaded = byVersion.get(version);
    if (!loaded) throw new Error(`there is no policy ${version}; there are ${versions.join(', ')}`);
    return loaded;
  };
  const programmes = new Set([...byVersion.values()].map(({ policy }) => policy.programme));
  return {
    at: (date, programme) => {
      if (programme === undefined && programmes.size > 1)
        throw new Error(`name the programme: ${[...programmes].join(' or ')}`);
      const inForce = versions
        .map((version) => found(version).policy)
        .filter((policy) => policy.programme === (programme ?? policy.programme) && policy.effectiveFrom <= date);
      const latest = inForce.at(-1);
      if (!latest) throw new Error(`no policy${programme ? ` of ${programme}` : ''} was in force on ${date}`);
      return latest;
    },
    of: (version) => found(version).policy,
    versions: () => versions,
    hash: (version) => found(version).hash,
    text: (version) => found(version).text,
  };
}

function filesUnder(folder: string): readonly string[] {
  const programmes = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return programmes
    .flatMap(({ name }) => readdirSync(join(folder, name)).map((file) => join(folder, name, file)))
    .filter((file) => ['.yaml', '.yml'].includes(extname(file)))
    .sort();
}

/** What was read before: whoever loads a folder once more, as the words of rungs do beside the web, reads no file twice. What is in it is frozen. */
const readBefore = new Map<string, Loaded>();

/** One file as a policy, or undefined with its faults added. */
function load(found: TextFile, faults: string[]): Loaded | undefined {
  const key = `${found.file}\n${found.text}`;
  const before = readBefore.get(key);
  if (before) return before;
  const faultsBefore = faults.length;
  const loaded = loadAnew(found, faults);
  if (loaded && faults.length === faultsBefore) readBefore.set(key, loaded);
  return loaded;
}

function loadAnew({ file, text }: TextFile, faults: string[]): Loaded | undefined {
  const document = parseDocument(text);
  if (document.errors.length > 0) {
    faults.push(...document.errors.map(({ message }) => `${file}: expected valid YAML: ${message.split('\n')[0]}`));
    return undefined;
  }
  const parsed = policyFile.safeParse(document.toJS());
  if (!parsed.success) {
    faults.push(...parsed.error.issues.map((issue) => `${file}: ${pathOf(issue.path)}: ${expectation(issue)}`));
    return undefined;
  }
  faults.push(...misplaced(file, parsed.data));
  return {
    file,
    text,
    policy: deepFreeze(policyOf(parsed.data)),
    hash: createHash('sha256').update(text).digest('hex'),
  };
}

const pathOf = (path: readonly PropertyKey[]): string => (path.length === 0 ? 'the file' : path.map(String).join('.'));

/** What was expected; a key that is none tells it one level deeper. */
const expectation = (issue: z.core.$ZodIssue): string =>
  (issue.code === 'invalid_key' ? issue.issues[0]?.message : undefined) ?? issue.message;

/** The folder and the name say what the file is; so does the file. */
function misplaced(file: string, { programme, effectiveFrom }: PolicyFile): readonly string[] {
  const [folder, name] = [basename(dirname(file)), basename(file, extname(file))];
  return [
    ...(programme === folder ? [] : [`${file}: programme: expected ${folder}, as the folder is named`]),
    ...(effectiveFrom === name ? [] : [`${file}: effectiveFrom: expected ${name}, as the file is named`]),
  ];
}

function policyOf(file: PolicyFile): Policy {
  const rules = Object.fromEntries(Object.entries(file.rules).map(([id, rule]) => [id, { id, ...rule }]));
  return { ...file, ...answersOf(file), version: `${file.programme}/${file.effectiveFrom}`, rules };
}

/** How answers were graded before a policy said it. */
const BEFORE_GRADED: Policy['evidence']['grades']['answer'] = {
  portal: 'received',
  link: 'received',
  mail: 'received',
  call: 'received',
  letter: 'received',
  other: 'received',
  code: 'sent',
};

/** A file that grades no answers means what it meant when it was written: whoever told us something by a link has answered, whatever it lists. */
function answersOf({ evidence, ladders }: PolicyFile): Pick<Policy, 'evidence' | 'ladders'> {
  const { answer, ...ways } = evidence.grades;
  const grades = { ...ways, answer: answer ?? BEFORE_GRADED };
  const withLink = ([purpose, ladder]: readonly [string, LadderRules]) =>
    [purpose, { ...ladder, answers: [...new Set<Channel>([...ladder.answers, 'link'])] }] as const;
  return {
    evidence: { ...evidence, grades },
    ladders: answer ? ladders : (Object.fromEntries(Object.entries(ladders).map(withLink)) as Policy['ladders']),
  };
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}
