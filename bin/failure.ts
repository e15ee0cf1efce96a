/** How a program ends when it cannot go on. */
import { SettingsError } from './settings.ts';
import { Plain } from './up/say.ts';

/**
 * Says on the standard error what went wrong and returns the exit code: 2 for settings and misuse, 1 for the rest. What was foreseen
 * is told in words; anything else with its stack trace, because it is a fault of ours.
 */
export function failure(error: unknown): number {
  if (error instanceof SettingsError) {
    console.error(error.problems.join('\n'));
    return 2;
  }
  if (error instanceof Plain) {
    console.error(error.message);
    return error.code;
  }
  const away = addressRefused(error);
  console.error(
    away === undefined
      ? error
      : `nothing answers on ${away}: does the stack run? (npm start, npm run portolan -- doctor)`,
  );
  return 1;
}

/** Address of a refused connection, wherever in the chain of causes it is. */
function addressRefused(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, address, port } = error as { code?: string; address?: string; port?: number };
  if (code === 'ECONNREFUSED' && address !== undefined) return `${address}:${port}`;
  return addressRefused(error.cause);
}
