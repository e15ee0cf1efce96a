/** Forms, for the pages that have one: fields, the page itself, and its two routes. */
import type { Fields } from './forms/field.ts';
import { formPage } from './forms/page.ts';
import type { FormPage } from './forms/setup.ts';
import type { Route } from './route.ts';

export { also, optional, type Fields, type Values } from './forms/field.ts';
export { text, textarea, number } from './forms/text.ts';
export { radios, checkboxes, select } from './forms/choice.ts';
export { date, datetime } from './forms/date.ts';
export type { Following, FormPage, FrozenFacts, Order, Outcome, GroundsTable, Setup, Visit } from './forms/setup.ts';

/** The two rows of a form in the route table: `<name>.form` shows it, `<name>` takes it. Nothing is recorded of the look. */
export function formRoutes<F extends Fields>(
  { name, path, may }: Pick<Route, 'name' | 'path' | 'may'>,
  page: FormPage<F>,
): readonly Route[] {
  const { show, submit } = formPage(page);
  return [
    { name: `${name}.form`, method: 'get', path, may, audit: 'none', handle: show },
    { name, method: 'post', path, may, audit: 'none', takesBack: true, handle: submit },
  ];
}
