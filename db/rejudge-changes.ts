/** What is another today than when something was judged: the rules, the holidays, the text of a policy. What differs for that is no fault of a decision. */
import type { RecordedFacts } from '../domain/facts.ts';
import { fileHash, type Policies } from './policy.ts';
import type { Adoption } from './queries/dossier.ts';

export type Change = {
  readonly what: 'rules' | 'holidays' | 'policy';
  /** The version of the policy; null for the others. */
  readonly version: string | null;
  readonly from: string;
  readonly to: string;
};
export type Today = {
  readonly rules: string;
  readonly calendars: { readonly id: string };
  readonly policies: Pick<Policies, 'hash'>;
  /** The text that headquarters adopted, by version: for what was recorded before the text was noted with each judgement. */
  readonly adopted: ReadonlyMap<string, string>;
};

/** @param facts null where none are recorded: then only the rules can be compared */
export function changesSince(today: Today, rules: string, facts: RecordedFacts | null): readonly Change[] {
  const differing = (what: Change['what'], version: string | null, from: string | undefined, to: string | null) =>
    from === undefined || to === null || from === to ? [] : [{ what, version, from, to }];
  const files = facts ? Object.entries(facts.files ?? adoptedFile(today, facts.policy)) : [];
  return [
    ...differing('rules', null, rules, today.rules),
    ...differing('holidays', null, facts?.holidays, today.calendars.id),
    ...files.flatMap(([version, from]) => differing('policy', version, from, hashNow(today, version))),
  ];
}

function adoptedFile({ adopted }: Today, version: string): Readonly<Record<string, string>> {
  const hash = adopted.get(version);
  return hash === undefined ? {} : { [version]: hash.slice(0, 16) };
}

/** Null of a version that is not here. */
function hashNow({ policies }: Today, version: string): string | null {
  try {
    return fileHash(policies, version);
  } catch {
    return null;
  }
}

/** The texts that were adopted, by version. */
export const adoptedTexts = (adoptions: readonly Pick<Adoption, 'policy' | 'body'>[]): ReadonlyMap<string, string> =>
  new Map(
    adoptions.flatMap(({ policy, body }) => {
      const { sha256 } = JSON.parse(body ?? '{}') as { readonly sha256?: string };
      return sha256 === undefined ? [] : [[policy, sha256]];
    }),
  );

/** For the command line. */
export function changeText({ what, version, from, to }: Change): string {
  switch (what) {
    case 'rules':
      return `the rules differ since rules version ${from}; today's is ${to}`;
    case 'holidays':
      return `the holidays were those of ${from}, and are now those of ${to}`;
    case 'policy':
      return `the text of policy ${version} changed from ${from} to ${to}`;
  }
}
