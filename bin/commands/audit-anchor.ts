/** `portolan audit anchor`: the day's anchor, now. */
import type { Command } from 'commander';
import type { Made } from '../../db/proof/anchors.ts';
import { fingerprintOf } from '../../db/proof/signing.ts';
import { Plain } from '../up/say.ts';
import { faultTexts } from './fault-words.ts';

export async function anchorNow({ json }: { json?: boolean }, command: Command): Promise<void> {
  const { withEngine } = await import('./engine.ts');
  const { TASK_QUEUE } = await import('../../workflows/messages.ts');
  const made = await withEngine(command, ({ client }) =>
    client.workflow.execute<() => Promise<Made | null>>('anchor', {
      workflowId: 'anchor',
      workflowIdConflictPolicy: 'USE_EXISTING',
      taskQueue: TASK_QUEUE,
    }),
  );
  if (made === null) throw new Plain('the worker has no ANCHOR_KEY: nothing is signed', 2);
  if (json) console.log(JSON.stringify(made, null, 2));
  if ('refused' in made) {
    const faults = faultTexts([], made.refused, []);
    throw new Plain(['the ledger is not what was anchored, and was not signed', ...faults].join('\n'));
  }
  const { number, streams, rows, root, key } = made.made;
  if (!json)
    console.log(
      `anchor ${number}: ${rows} rows in ${streams} streams, root ${root}\nsigned with ${fingerprintOf(key)}`,
    );
}
