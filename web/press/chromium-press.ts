/** A press that lets Chromium lay out each document, and puts the pages together. The browser is started for each job and ended with it. */
import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser, type BrowserContext } from 'playwright-core';
import { bindTogether } from './bind.ts';
import type { Press } from './press.ts';

/** A document that takes longer is not a letter. */
const PATIENCE_MS = 30_000;
/** What is wanted for a few megabytes of memory less: one process for pages and browser, without a rule of same origin. */
const LOOSE = ['--single-process', '--no-zygote', '--disable-web-security', '--allow-running-insecure-content'];
const BLANK = '<!doctype html><title></title><style>@page { size: letter }</style>';

/** Jobs one after the other: each takes a processor for itself. */
export function createPress(): Press {
  let last: Promise<unknown> = Promise.resolve();
  return {
    print: (documents) => {
      const job = last.then(() => printed(documents));
      last = job.catch(() => {});
      return job;
    },
  };
}

async function printed(documents: readonly string[]): Promise<Uint8Array> {
  const browser = await openBrowser();
  try {
    const context = await browser.newContext({ javaScriptEnabled: false, offline: true });
    await context.route('**', (route) => route.abort());
    const pdfs: Uint8Array[] = [];
    for (const html of documents) pdfs.push(await pdfOf(context, html));
    return await bindTogether(pdfs, () => pdfOf(context, BLANK));
  } finally {
    await browser.close();
  }
}

async function openBrowser(): Promise<Browser> {
  const executablePath = await chromium.executablePath();
  const args = chromium.args.filter((one) => !LOOSE.includes(one));
  return playwright.launch({ executablePath, args, headless: true, timeout: PATIENCE_MS });
}

async function pdfOf(context: BrowserContext, html: string): Promise<Uint8Array> {
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.setContent(html, { waitUntil: 'load' });
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  await page.close();
  return pdf;
}
