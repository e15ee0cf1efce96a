/** A process that runs command lines, one after the other, and tells what each wrote and its exit code; it ends when nobody asks any more. */
import { run } from '../../bin/portolan.ts';
import type { Line, Ran } from './command-line.ts';

async function ran({ env, args }: Line): Promise<Ran> {
  for (const name of Object.keys(process.env)) Reflect.deleteProperty(process.env, name);
  Object.assign(process.env, env);
  const [out, err] = [caught(process.stdout), caught(process.stderr)];
  const code = await run(args);
  return { code, out: out(), err: err() };
}

/** Keeps what is written there from now on; answers with what gives it back and ends this. */
function caught(stream: NodeJS.WriteStream): () => string {
  let written = '';
  stream.write = (chunk: Uint8Array | string, ...more: unknown[]): boolean => {
    written += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
    const told = more.at(-1);
    if (typeof told === 'function') process.nextTick(told);
    return true;
  };
  return () => {
    Reflect.deleteProperty(stream, 'write');
    return written;
  };
}

process.on('message', (line: Line) => void ran(line).then((told) => process.send?.(told)));
process.on('disconnect', () => process.exit(0));
