/** Everything that the worker can run. */
export { effects } from './effects.ts';
export { anchor } from './anchor.ts';
export { expected } from './expected.ts';
export { goLive } from './go-live.ts';
export { importRoster } from './import.ts';
export { participant } from './participant.ts';
export { reconcile } from './reconcile.ts';
export { watch } from './watch.ts';
