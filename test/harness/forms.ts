/** Filling in forms as a browser without scripts does: what the page holds is sent back with what was typed. */
import type { Response } from 'supertest';
import type { Browser } from '../../web/testing/sign-in.ts';

export type Answers = Readonly<Record<string, string | readonly string[]>>;
export type Form = {
  readonly action: string;
  readonly held: Readonly<Record<string, readonly string[]>>;
  readonly steps: readonly string[];
};

const unescaped = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#x27;/g, "'")
    .replace(/&#x3D;/g, '=')
    .replace(/&#x60;/g, '`')
    .replace(/&amp;/g, '&');
const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? undefined : unescaped(found);
};

/** The form of a page, with everything that it holds already. @throws Error when the page has none */
export function formOf(html: string): Form {
  const form = /<form class="[^"]*pt-form[^"]*"[^>]*>[\s\S]*?<\/form>/.exec(html)?.[0];
  if (form === undefined)
    throw new Error(`no form on this page: ${/<h1>[\s\S]*?<\/h1>[\s\S]{0,400}/.exec(html)?.[0] ?? html.slice(0, 200)}`);
  const held: Record<string, string[]> = {};
  const hold = (name: string | undefined, value: string): void => {
    if (name !== undefined) (held[name] ??= []).push(value);
  };
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const choice = /type="(radio|checkbox)"/.test(tag);
    if (!choice || / checked/.test(tag)) hold(attribute(tag, 'name'), attribute(tag, 'value') ?? 'on');
  }
  for (const [whole, text = ''] of form.matchAll(/<textarea[^>]*>([\s\S]*?)<\/textarea>/g))
    hold(attribute(whole, 'name'), unescaped(text.replace(/^\n/, '')));
  for (const [whole] of form.matchAll(/<select[\s\S]*?<\/select>/g))
    hold(attribute(whole, 'name'), attribute(/<option[^>]* selected[^>]*>/.exec(whole)?.[0] ?? '', 'value') ?? '');
  const steps = [...form.matchAll(/<button[^>]*name="step" value="(\w+)"/g)].map(([, step = '']) => step);
  return { action: attribute(form, 'action') ?? '', held, steps };
}

/** Sends a form with these answers in place of what it holds. */
export const send = (
  browser: Browser,
  form: Form,
  answers: Answers,
  step = form.steps[0] ?? 'confirm',
): Promise<Response> =>
  browser
    .post(form.action)
    .type('form')
    .send(new URLSearchParams(pairs({ ...form.held, ...answers, step })).toString())
    .then((response) => response);

const pairs = (all: Answers): string[][] =>
  Object.entries(all).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : value.map((one) => [name, one]),
  );

/** A date as it is typed into the three boxes of a field. */
export function typedDate(name: string, date: string): Answers {
  const [year = '', month = '', day = ''] = date.split('-');
  return { [`${name}-year`]: year, [`${name}-month`]: String(Number(month)), [`${name}-day`]: String(Number(day)) };
}

/** Opens the form at an address, fills it in, and goes through its check page when it has one. Answers with whatever came last. */
export async function fill(browser: Browser, address: string, answers: Answers = {}): Promise<Response> {
  const opened = await browser.get(address);
  if (opened.status !== 200) return opened;
  const form = formOf(opened.text);
  const sent = await send(browser, form, answers);
  return sent.status === 200 && form.steps[0] === 'check' ? send(browser, formOf(sent.text), {}, 'confirm') : sent;
}
