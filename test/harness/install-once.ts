/** What Temporal's library does for a whole process, which runs several test files one after the other. */
import { IllegalStateError } from '@temporalio/common';

/** Installs its runtime, unless an earlier file has: then it stays as it is. */
export function installOnce(install: () => unknown): void {
  try {
    install();
  } catch (error) {
    if (!(error instanceof IllegalStateError)) throw error;
  }
}
