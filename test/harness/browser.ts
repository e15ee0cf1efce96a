/** The browser of journeys and benchmarks. */
import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser } from 'playwright-core';

/** What the package asks for to fit its browser into a small container: one process, in which the windows of several people share their cookies, and no same-origin rule. */
const LOOSE = ['--single-process', '--no-zygote', '--disable-web-security', '--allow-running-insecure-content'];

/** Drawing as a graphics card would, where there is none: much work for pages of words. */
const DRAWN = [
  '--use-gl=',
  '--use-angle=',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--in-process-gpu',
];

/** A browser that guards pages from each other as those of people do. Now and then it breaks off while it starts: then it is started again. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = await chromium.executablePath();
  const kept = chromium.args.filter((one) => !LOOSE.includes(one) && !DRAWN.some((begin) => one.startsWith(begin)));
  const args = [...kept, '--disable-gpu'];
  const launch = (): Promise<Browser> => playwright.launch({ executablePath, args, headless: true });
  return launch().catch(launch);
}
