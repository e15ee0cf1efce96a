/** `{{#each}}` over a list. Handlebars' own copies the values that begin with `@` one by one, for empty lists too: that was a fifth of a page of many lists. */
import type Handlebars from 'handlebars';

/** What a template sees as `@index`, `@first` and `@last`, beside `@root` and what is around it. */
type Frame = Readonly<Record<string, unknown>>;
type Block = {
  readonly fn: (item: unknown, runtime: { readonly data: Frame; readonly blockParams: readonly unknown[] }) => string;
  readonly inverse: (around: unknown) => string;
  readonly data: Frame;
};

/**
 * The block for each of the list, and the part after `{{else}}` where there is none.
 * @throws Error for what is no list
 */
function each(this: unknown, list: unknown, { fn, inverse, data: around }: Block): string {
  if (list !== null && !Array.isArray(list)) throw new Error('{{#each}} is for lists');
  if (list === null || list.length === 0) return inverse(this);
  const last = list.length - 1;
  const data = { ...around, _parent: around, index: 0, first: true, last: false }; // one for all, as the item that is told changes
  let told = '';
  for (const [index, item] of list.entries()) {
    Object.assign(data, { index, first: index === 0, last: index === last });
    told += fn(item, { data, blockParams: [item, index] });
  }
  return told;
}

/** Puts it in the place of Handlebars' own. */
export const registerEach = (handlebars: typeof Handlebars): void => handlebars.registerHelper('each', each as never);
