/** Settings of a command: from the environment, and for what is missing there from the stack that runs with the data folder. */
import type { Command } from 'commander';
import { resolve } from 'node:path';
import { inheritedOver, namesADatabase, readDataDir, readSettings, type Settings } from '../settings.ts';
import { environmentOfRunning, isRunning } from '../up/environment.ts';

/**
 * Throws `Plain` when neither the environment nor a running stack says where the database is, `SettingsError` when what they say is
 * not enough.
 */
export function settingsOf(command: Command): Settings {
  const { data } = command.optsWithGlobals<{ data?: string }>();
  const dataDir = data === undefined ? readDataDir() : resolve(data);
  const running = isRunning(dataDir) || !namesADatabase() ? environmentOfRunning(dataDir) : {};
  return readSettings(inheritedOver(running));
}
