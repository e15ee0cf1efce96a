/** Decisions of a journey, proven from copies of files alone: on a machine that has no record, no engine, no settings and no key. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import type { Event } from '../../domain/participant.ts';
import type { Made } from '../../db/proof/anchors.ts';
import { checkBundle } from '../../db/proof/bundle-check.ts';
import { PROFILES, type Profile } from '../../db/proof/bundle-form.ts';
import { makeBundle } from '../../db/proof/bundle-make.ts';
import { rejudgeBundle } from '../../db/proof/bundle-rejudge.ts';
import { fingerprintOf } from '../../db/proof/signing.ts';
import { policies } from './agency.ts';
import { portolanAlone, portolanWith } from './command-line.ts';
import { CRITERIA } from './complete-profile.ts';
import type { Site } from './site.ts';

/** Rows by which something is decided, or closed without a decision. */
const DECIDING: readonly Event['type'][] = [
  'AdverseDecided',
  'SuspensionConfirmed',
  'AppealNotAdmitted',
  'AppealDecided',
  'Reinstated',
  'IncidentClosed',
];
type Decided = { readonly seq: number; readonly type: Event['type'] };

/**
 * Anchors the ledger by the site's own engine, and proves everything that was decided about a participant from a copy of each bundle, in both profiles.
 * The last one goes by the command line, elsewhere; once more with one byte changed, which must be found. Answers with what was decided, in order.
 */
export async function provenAlone(site: Site, participant: string): Promise<readonly Event['type'][]> {
  await anchored(site);
  const decided = await decidedOf(site, participant);
  const folder = mkdtempSync(join(tmpdir(), 'portolan-proven-'));
  try {
    for (const { seq } of decided.slice(0, -1)) await provenHere(site, participant, seq, folder);
    await provenElsewhere(site, participant, decided.at(-1)!.seq, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
  return decided.map(({ type }) => type);
}

async function anchored({ agency: { client, taskQueue } }: Site): Promise<void> {
  const made = await client.workflow.execute<() => Promise<Made | null>>('anchor', {
    workflowId: `anchor-${taskQueue}`,
    taskQueue,
  });
  expect(made).toMatchObject({ made: { number: expect.any(Number) } });
}

async function decidedOf({ agency }: Site, participant: string): Promise<readonly Decided[]> {
  const { rows } = await agency.database.pool.query<Decided>(
    'select seq, type from event where stream = $1 and type = any($2) order by seq',
    [`participant:${participant}`, DECIDING],
  );
  return rows;
}

/** Made and checked without a program of its own, which takes a second each. */
async function provenHere(site: Site, participant: string, seq: number, folder: string): Promise<void> {
  const { agency, anchorage } = site;
  const setup = { pool: agency.database.pool, policies, criteria: CRITERIA, key: anchorage.key };
  for (const profile of PROFILES) {
    const file = join(folder, 'here.json');
    writeFileSync(file, `${JSON.stringify(await makeBundle(setup, participant, seq, profile), null, 1)}\n`);
    const { bundle, fault, anchors } = checkBundle(readFileSync(file, 'utf8'), anchorage.key.publicKey);
    expect([seq, profile, fault, anchors.length > 0]).toEqual([seq, profile, null, true]);
    const judged = rejudgeBundle(bundle!);
    expect(judged && [judged.verdict, judged.why]).toEqual(
      profile === 'full' ? ['permitted', expect.any(String)] : null,
    );
  }
}

async function provenElsewhere(site: Site, participant: string, seq: number, folder: string): Promise<void> {
  const print = fingerprintOf(site.anchorage.key.publicKey);
  const alone = async (profile: Profile, change?: (file: string) => void) => {
    const elsewhere = mkdtempSync(join(folder, 'elsewhere-'));
    copyFileSync(join(folder, `${profile}.json`), join(elsewhere, 'copy.json'));
    change?.(join(elsewhere, 'copy.json'));
    return portolanAlone(elsewhere, 'audit', 'verify-bundle', 'copy.json', '--key', print);
  };
  await Promise.all(PROFILES.map((profile) => madeByCommand(site, participant, seq, profile, folder)));
  const [releasable, full, changed] = await Promise.all([alone('releasable'), alone('full'), alone('full', flipped)]);
  const whole = (judged: string) => ({ code: 0, out: expect.stringContaining(judged) });
  expect(full).toMatchObject(whole('judged again: permitted'));
  expect(releasable).toMatchObject(whole('not judged again: what judging needs is withheld'));
  expect(changed).toMatchObject({ code: 1, err: expect.stringContaining('the first bad place is ') });
}

async function madeByCommand(
  { agency, signing }: Site,
  participant: string,
  seq: number,
  profile: Profile,
  folder: string,
): Promise<void> {
  const out = join(folder, `${profile}.json`);
  const words = ['audit', 'bundle', participant, String(seq), '--profile', profile, '--out', out];
  expect(await portolanWith(signing, agency.database.url, ...words)).toMatchObject({ code: 0, err: '' });
}

/** One bit of one byte in the middle of the file. */
function flipped(file: string): void {
  const bytes = readFileSync(file);
  const middle = bytes.length >> 1;
  bytes[middle] = bytes[middle]! ^ 1;
  writeFileSync(file, bytes);
}
