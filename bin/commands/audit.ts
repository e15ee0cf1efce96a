/** `portolan audit`: whether the record, and every judgement in it, is still what it was. */
import type { Command } from 'commander';
import { anchorNow } from './audit-anchor.ts';
import { makeBundle, verifyBundleFile } from './audit-bundle.ts';
import { verify } from './audit-verify.ts';

const CODES =
  'Exit codes: 0 whole; 1 tampered with, the first bad place named; 2 misused; 3 whole, but the rules give another answer';

export function audit(program: Command): void {
  const group = program.command('audit').description('proof that the record and its judgements are what they were');
  group
    .command('verify [decision] [seq]')
    .description(
      `checks the chain, the anchors, the texts that rows name, and whether the recorded rules on the recorded facts permitted the command that wrote a row, named as <participant> <seq> or <participant>/<seq>. A row that was judged by rules or a policy that are not here is said to be so, and fails nothing. ${CODES}`,
    )
    .option('--all', 'every command of the participant or, without one, of everybody')
    .option('--json', 'as JSON')
    .action(verify);
  group
    .command('anchor')
    .description(
      'signs what the ledger is now and keeps that outside of the database, as every day; refuses when the ledger is not what was anchored',
    )
    .option('--json', 'as JSON')
    .action(anchorNow);
  group
    .command('bundle <participant> <seq>')
    .description('one file with all that proves a decision, for checking elsewhere')
    .requiredOption('--profile <profile>', 'releasable, with rows withheld by exemption, or full')
    .requiredOption('--out <file>', 'where to')
    .option('--by <person>', 'in whose name it is recorded; without it the command line’s')
    .option('--pdf <file>', 'and once more to be read on paper')
    .action(makeBundle);
  group
    .command('verify-bundle <file>')
    .description(
      `checks a bundle with nothing but the file: no database, no settings, no network. The agency publishes its key on its web site, at /signing-key: take it from there and not from whoever gave you the file. ${CODES}; 4 whole, but not anchored yet; 5 whole, but signed with a key for which nobody here has vouched: without --key it is never 0`,
    )
    .option(
      '--key <key>',
      'the public key that must have signed it: base64, PEM, its fingerprint, or a file with one of these',
    )
    .option('--pdf <file>', 'writes it as PDF, to be read')
    .option('--json', 'as JSON')
    .action(verifyBundleFile);
}
