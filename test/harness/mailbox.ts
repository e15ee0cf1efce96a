/** The mail that the run's mail server has kept. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { simpleParser, type ParsedMail } from 'mailparser';
import { stack } from './stack.ts';

const PATIENCE_MS = 60_000;

/** A mail to the address, once there is one that is looked for. Throws when none comes in a minute. */
export async function mailTo(address: string, found: (mail: ParsedMail) => boolean = () => true): Promise<ParsedMail> {
  const { mailDir } = stack();
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until;) {
    const files = readdirSync(mailDir).filter((name) => name.endsWith('.eml'));
    const mails = await Promise.all(files.map((name) => simpleParser(readFileSync(join(mailDir, name)))));
    const mail = mails.filter(({ to }) => [to].flat().some((one) => one?.text.includes(address))).find(found);
    if (mail) return mail;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('no such mail has come');
}
