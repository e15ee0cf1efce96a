/** Bundles the workflows for the worker: run once when an image is built, and by the worker itself where that was not done. */
import { keepBundle } from './workflow-code.ts';
import { bundleWorkflows, quietly } from './replay.ts';

quietly();
const { code } = await bundleWorkflows();
console.log(keepBundle(code));
