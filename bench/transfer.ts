/** What a browser loads for a page, as it comes over the wire. */
import { openBrowser } from '../test/harness/browser.ts';

/** Bytes of a first page with an empty cache, and of a second one after it; headers and all that the pages call for included. */
export async function transferOf(
  url: string,
  cookie: string,
  first: string,
  next: string,
): Promise<{ readonly first: number; readonly next: number }> {
  const browser = await openBrowser();
  const context = await browser.newContext();
  const cookies = cookie.split('; ').map((pair) => {
    const [name = '', ...value] = pair.split('=');
    return { name, value: value.join('='), url };
  });
  await context.addCookies(cookies);
  const page = await context.newPage();
  const wire = await context.newCDPSession(page);
  let bytes = 0;
  wire.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await wire.send('Network.enable');
  const load = async (path: string): Promise<number> => {
    bytes = 0;
    await page.goto(url + path, { waitUntil: 'networkidle' });
    return bytes;
  };
  const sizes = { first: await load(first), next: await load(next) };
  await browser.close();
  return sizes;
}
