/**
 * One engine for pages, mail and letters. Templates are Handlebars files in this folder, loaded and checked once: `pages/x.hbs`,
 * `letters/x.hbs`, `mail/x.hbs` are HTML and escaped; a name that ends in `.txt` (`mail/x.txt.hbs`) is plain text and is not.
 * A partial is called by its path below `partials/`, the layout as `pages/layout`, and sees only what it is given.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Handlebars from 'handlebars';
import { registerEach } from './each.ts';
import { strictly, type References } from './strict.ts';
import { vocabulary, type Helper, type Reader } from './vocabulary.ts';
import { isMessageKey } from './words.ts';

export type { Reader } from './vocabulary.ts';

export type Engine = {
  /**
   * Renders `pages/help`, `mail/notice.txt` and so on.
   * @throws TemplateError naming the template, when a value is missing, is no text, or the template does not exist
   */
  render(name: string, data: object, reader: Reader): string;
  /** All templates, partials included. */
  readonly names: readonly string[];
};

export type EngineOptions = {
  /** The folder; Portolan's own templates unless told otherwise. */
  readonly folder?: string;
  /** More helpers: the web adds its URLs. */
  readonly helpers?: Readonly<Record<string, Helper>>;
};

/** A fault in a template or in what it was given. Holds names and places, never values. */
export class TemplateError extends Error {
  constructor(name: string, why: string, cause?: unknown) {
    super(`template ${name}: ${why}`, { cause });
    this.name = 'TemplateError';
  }
}

const BUILT_IN = ['if', 'unless', 'each', 'with'];

/**
 * Loads all templates of a folder.
 * @throws Error when one prints unescaped, or names a helper, partial or message that does not exist
 */
export function createEngine({
  folder = fileURLToPath(new URL('.', import.meta.url)),
  helpers = {},
}: EngineOptions): Engine {
  const spoken = { ...vocabulary, ...helpers };
  const known = new Set([...BUILT_IN, ...Object.keys(spoken)]);
  const html = environment(spoken);
  const text = environment(spoken);
  const templates = new Map<string, Handlebars.TemplateDelegate>();
  const references = new Map<string, References>();
  for (const name of filesOf(folder)) {
    const { program, refers } = strictly(readFileSync(`${folder}/${name}.hbs`, 'utf8'), `${name}.hbs`, known);
    const plain = name.endsWith('.txt');
    const template = (plain ? text : html).compile(program, {
      noEscape: plain,
      explicitPartialContext: true,
      preventIndent: true,
    });
    (plain ? text : html).registerPartial(partialName(name), template);
    templates.set(name, template);
    references.set(name, refers);
  }
  for (const [name, refers] of references) checkReferences(name, refers, name.endsWith('.txt') ? text : html);
  return {
    names: [...templates.keys()],
    render: (name, data, reader) => renderOne(templates.get(name), name, data, reader),
  };
}

let own: Engine | undefined;

/** The engine for mail and letters, with Portolan's own templates; they are loaded once. */
export const ownEngine = (): Engine => (own ??= createEngine({}));

function environment(helpers: Readonly<Record<string, Helper>>): typeof Handlebars {
  const handlebars = Handlebars.create();
  for (const name of ['lookup', 'log']) handlebars.unregisterHelper(name);
  registerEach(handlebars);
  handlebars.registerHelper(helpers as Handlebars.HelperDeclareSpec);
  return handlebars;
}

const filesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.hbs'))
    .map((file) => file.slice(0, -'.hbs'.length).replaceAll('\\', '/'))
    .sort();

const partialName = (name: string): string => name.replace(/^partials\//, '');

function checkReferences(name: string, refers: References, { partials }: typeof Handlebars): void {
  const partial = refers.partials.find((called) => !Object.hasOwn(partials, called));
  if (partial !== undefined) throw new TemplateError(name, `no partial "${partial}"`);
  const message = refers.messages.find((key) => !isMessageKey(key));
  if (message !== undefined) throw new TemplateError(name, `no message "${message}"`);
}

function renderOne(
  template: Handlebars.TemplateDelegate | undefined,
  name: string,
  data: object,
  reader: Reader,
): string {
  if (!template) throw new TemplateError(name, 'does not exist');
  try {
    return template(data, { data: { ...reader } });
  } catch (error) {
    throw new TemplateError(name, error instanceof Error ? error.message : 'failed', error);
  }
}
