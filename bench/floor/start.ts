/** Starts the floor's worker. Its workflows are bundled out here, as ours are, so that the bundler's memory is in neither's figures. */
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import type { TestStack } from '../../test/harness/stack.ts';
import { startProgram } from '../servers.ts';

let bundle: Promise<string> | undefined;

async function bundled(): Promise<string> {
  const workflowsPath = fileURLToPath(new URL('./workflow.ts', import.meta.url));
  const { code } = await bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('ERROR') });
  const path = join(mkdtempSync(join(tmpdir(), 'portolan-bench-')), 'floor.js');
  writeFileSync(path, code);
  return path;
}

/** A worker for the floor, running once `ready` answers true. */
export async function startFloor(
  { temporalAddress, databaseUrl, smtpUrl }: TestStack,
  ready: () => Promise<boolean>,
): Promise<ChildProcess> {
  bundle ??= bundled();
  return startProgram(['bench/floor/worker.ts', temporalAddress, databaseUrl, await bundle, smtpUrl], {}, ready);
}
