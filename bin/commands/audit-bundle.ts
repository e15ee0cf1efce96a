/** `portolan audit bundle` and `portolan audit verify-bundle`: a decision in one file, and whether that file is true. */
import { readFile, writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { BundleCheck } from '../../db/proof/bundle-check.ts';
import type { Bundle, Profile } from '../../db/proof/bundle-form.ts';
import type { Rejudgement } from '../../db/rejudge.ts';
import { Plain } from '../up/say.ts';

type MakeFlags = { readonly profile: string; readonly out: string; readonly by?: string; readonly pdf?: string };

export async function makeBundle(participant: string, seq: string, flags: MakeFlags, command: Command): Promise<void> {
  const { PROFILES } = await import('../../db/proof/bundle-form.ts');
  const profile = PROFILES.find((one) => one === flags.profile);
  if (!profile) throw new Plain(`there is no profile ${flags.profile}: say ${PROFILES.join(' or ')}`, 2);
  if (!/^[1-9]\d{0,8}$/.test(seq)) throw new Plain(`${seq} is no number of a row`, 2);
  const bundle = await bundleOf(command, participant, Number(seq), profile, flags.by ?? 'system');
  await writeFile(flags.out, `${JSON.stringify(bundle, null, 1)}\n`, { mode: 0o600 });
  if (flags.pdf !== undefined) await writePdf(bundle, flags.pdf);
  const held = bundle.items.filter(({ kind }) => kind === 'anchor').length;
  console.log(
    `${flags.out}: ${bundle.items.length} items, root ${bundle.root}${held === 0 ? '; no anchor holds the decision yet' : ''}`,
  );
}

/** Makes it, and records in whose name. */
async function bundleOf(
  command: Command,
  participant: string,
  seq: number,
  profile: Profile,
  by: string,
): Promise<Bundle> {
  const { anchorageOf } = await import('../anchorage.ts');
  const { settingsOf } = await import('./settings.ts');
  const { auditPool } = await import('../../db/pool.ts');
  const { makeBundle: make } = await import('../../db/proof/bundle-make.ts');
  const { recordView } = await import('../../db/views.ts');
  const { proofSetup } = await import('../rejudging.ts');
  const settings = settingsOf(command);
  const anchorage = anchorageOf(settings);
  if (!anchorage) throw new Plain('ANCHOR_KEY is missing: nothing can be signed', 2);
  const pool = auditPool(settings.databaseUrl);
  try {
    const bundle = await make({ pool, key: anchorage.key, ...proofSetup() }, participant, seq, profile);
    if (!bundle) throw new Plain(`the record has no row ${seq} of ${participant}`);
    await recordView(pool, {
      what: `decision.bundle-${profile}`,
      person: by,
      roles: [],
      object: { id: participant, seq: String(seq) },
    });
    return bundle;
  } finally {
    await pool.end();
  }
}

type CheckFlags = { readonly key?: string; readonly pdf?: string; readonly json?: boolean };

/** Asks for no setting and opens nothing but the file, and the one that `--key` names. */
export async function verifyBundleFile(file: string, { key, pdf, json }: CheckFlags): Promise<void> {
  const { checkBundle } = await import('../../db/proof/bundle-check.ts');
  const { rejudgeBundle } = await import('../../db/proof/bundle-rejudge.ts');
  const trusted = key === undefined ? null : await keyNamed(key);
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Plain(`${file} cannot be read`, 2);
  });
  const check = checkBundle(text, trusted);
  const verdict = check.bundle && !check.fault ? rejudgeBundle(check.bundle) : null;
  const { fingerprintOf } = await import('../../db/proof/signing.ts');
  const { bundle, fault, anchors, linked, absent } = check;
  const vouched = trusted !== null;
  if (json) {
    const found = { whole: !fault, first: fault, vouched, anchors, linked, absent };
    console.log(JSON.stringify({ ...found, root: bundle?.root, key: bundle?.key, verdict }, null, 2));
  } else if (bundle) console.log(told(check, bundle, verdict, fingerprintOf(bundle.key)));
  if (fault || !bundle)
    throw new Plain(`the bundle was tampered with; the first bad place is ${fault!.place}: ${fault!.what}`);
  if (pdf !== undefined) await writePdf(bundle, pdf);
  refuseWeak({ vouched, differs: verdict?.verdict === 'differs', anchored: anchors.length > 0 });
}

/** What is whole may still prove less than it seems. @throws Plain with the exit code that the command tells */
function refuseWeak({
  vouched,
  differs,
  anchored,
}: Readonly<Record<'vouched' | 'differs' | 'anchored', boolean>>): void {
  if (!vouched)
    throw new Plain(
      'the bundle is whole, but whoever made it may have signed it: nobody here has vouched for the key. Name the one that the agency publishes, with --key',
      5,
    );
  if (differs) throw new Plain('the bundle is whole, and the rules give another answer', 3);
  if (!anchored) throw new Plain('the bundle is whole, but no anchor holds the decision yet', 4);
}

/** The key in words, or in the file that they name. */
async function keyNamed(words: string): Promise<string> {
  const { printNamed } = await import('../../db/proof/signing.ts');
  const said = printNamed(words) === null ? await readFile(words, 'utf8').catch(() => words) : words;
  if (printNamed(said) === null)
    throw new Plain(`${words} is no public key, no fingerprint of one, and no file with either`, 2);
  return said;
}

const told = (
  { anchors, linked, absent, fault }: BundleCheck,
  bundle: Bundle,
  verdict: Rejudgement | null,
  print: string,
): string =>
  [
    `${bundle.participant} row ${bundle.decision}, ${bundle.profile}: ${bundle.items.length} items`,
    `root ${bundle.root}`,
    `key ${print}`,
    `anchors ${anchors.join(', ') || 'none'}`,
    ...(linked > 0 ? [`${linked} rows with something withheld: linked by their hashes, and not computed`] : []),
    ...(absent.length > 0 ? [`texts that rows name, and that are not in the file: ${absent.join(', ')}`] : []),
    ...(fault
      ? []
      : [
          verdict
            ? `judged again: ${verdict.verdict}: ${verdict.why}`
            : 'not judged again: what judging needs is withheld',
        ]),
    ...(verdict?.remarks ?? []).map((remark) => `  ${remark}`),
  ].join('\n');

async function writePdf(bundle: Bundle, file: string): Promise<void> {
  const { createPress } = await import('../../web/press/chromium-press.ts');
  const { readableBundle } = await import('../../web/pages/bundle/readable.ts');
  const { createPageEngine } = await import('../../web/views.ts');
  await writeFile(file, await createPress().print([readableBundle(createPageEngine(), bundle, 'UTC')]), {
    mode: 0o600,
  });
}
