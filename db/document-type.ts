/** What a file is, by its content alone: what its sender says of it does not count. */
import { createReadStream } from 'node:fs';
import { fileTypeFromFile } from 'file-type';

/** The media type of a file; `text/plain` for UTF-8 without control characters; null for whatever else is not known. */
export async function mediaOf(file: string): Promise<string | null> {
  const found = await fileTypeFromFile(file);
  if (found) return found.mime;
  return (await isText(file)) ? 'text/plain' : null;
}

/** All control characters but tabulator, line feed, form feed and carriage return. */
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/;

async function isText(file: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of createReadStream(file))
      if (CONTROL.test(decoder.decode(chunk as Buffer, { stream: true }))) return false;
    return !CONTROL.test(decoder.decode());
  } catch (error) {
    if (error instanceof TypeError) return false; // not UTF-8
    throw error;
  }
}
