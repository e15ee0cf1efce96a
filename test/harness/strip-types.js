import { stripTypeScriptTypes } from 'node:module';

/** The same type stripper as in production, so that line numbers in failures are the file's own. */
export default { process: (source) => ({ code: stripTypeScriptTypes(source) }) };
