/** Several PDFs as one, for both sides of the paper. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A copy, since what is opened is used up. */
const open = (data: Uint8Array) => getDocument({ data: Uint8Array.from(data), verbosity: 0 });

/** How many pages a PDF has. */
export async function pagesOf(pdf: Uint8Array): Promise<number> {
  const task = open(pdf);
  const { numPages } = await task.promise;
  await task.destroy();
  return numPages;
}

/** In this order, each beginning on a right-hand page: behind one that ends there follows a blank page. */
export async function bindTogether(pdfs: readonly Uint8Array[], blank: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const [first, ...others] = pdfs;
  if (!first) throw new Error('nothing to print');
  if (others.length === 0) return first;
  const parts: Uint8Array[] = [first];
  let pages = await pagesOf(first);
  let empty: Uint8Array | undefined;
  for (const pdf of others) {
    if (pages % 2 === 1) parts.push((empty ??= await blank()));
    pages = await pagesOf(pdf); // each part now begins on a right-hand page
    parts.push(pdf);
  }
  return joined(first, parts.slice(1));
}

async function joined(first: Uint8Array, more: readonly Uint8Array[]): Promise<Uint8Array> {
  const task = open(first);
  try {
    const document = await task.promise;
    const parts = more.map((pdf) => ({ document: Uint8Array.from(pdf) }));
    return await document.extractPages([{ document: null }, ...parts]);
  } finally {
    await task.destroy();
  }
}
