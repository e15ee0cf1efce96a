/**
 * Charts, drawn where the pages are made: plain SVG that works without scripts, is printed, and is allowed by what browsers are told
 * (`security.ts`): presentation attributes only, no style sheets. Each stands beside a table of the same numbers.
 */
import Handlebars from 'handlebars';
import type { Config, TopLevelSpec } from 'vega-lite';

export type Titled = {
  /** Unique on its page; letters and hyphens. */
  readonly name: string;
  /** What it shows, and how to read it, for those who do not see it. */
  readonly title: string;
  readonly text: string;
  /** `map`: seen whole on narrow screens as well. */
  readonly kind?: 'map';
};
/** Markup that is safe to print as it is. */
export type Chart = InstanceType<typeof Handlebars.SafeString>;

export const INK = '#1b2733';
export const NAVY = '#1b3a57';
export const SKY = '#9db4c6';
export const RED = '#b3402a';
const LINE = '#d5dce2';
const QUIET = '#52606d';

/** The look of the house. Nothing is told by color alone: values stand beside their marks, and kinds of marks differ in shape. */
const LOOK: Config = {
  aria: false,
  background: 'transparent',
  font: 'inherit',
  view: { stroke: null },
  axis: {
    domain: false,
    ticks: false,
    grid: false,
    labelFontSize: 13,
    labelColor: INK,
    labelLimit: 190,
    gridColor: LINE,
    title: null,
  },
  header: { labelFontSize: 13, labelFontWeight: 'bold', labelColor: INK, labelAnchor: 'start', title: null },
  text: { fontSize: 13, color: INK, baseline: 'middle' },
  bar: { color: NAVY },
  rule: { color: QUIET },
};

/** Inside of tags: what runs, loads or styles. */
const UNSAFE = /<\s*(?:script|style|image|use|a|foreignObject)\b|<[^>]*\s(?:style|href|xlink:href|on\w+)\s*=/i;

/** Loaded with the first chart: it takes half a second, and most processes and tests never draw. */
let library: ReturnType<typeof loaded> | undefined;
async function loaded() {
  const { parse, View, Warn } = await import('vega');
  const { compile } = await import('vega-lite');
  return { compile, parse, View, Warn };
}

/** A plain drawing without its frame, to be put below another one. */
export type Layer = { readonly width: string; readonly height: string; readonly inside: string };

/**
 * Draws one layer.
 * @throws Error when the drawing holds anything that a page of ours must not
 */
export async function layer(spec: TopLevelSpec): Promise<Layer> {
  const { compile, parse, View, Warn } = await (library ??= loaded());
  const view = new View(parse(compile(spec, { config: LOOK }).spec), { renderer: 'none', logLevel: Warn });
  const svg = await view.toSVG();
  view.finalize();
  const drawn = /^<svg[^>]*? width="([\d.]+)" height="([\d.]+)"[^>]*>([\s\S]*)<\/svg>$/.exec(svg);
  const [, width = '', height = '', all = ''] = drawn ?? [];
  const inside = all.replace(/<[^>]+>/g, (tag) => tag.replace(/ (?:aria-[a-z]+|role|class)="[^"]*"/g, ''));
  if (inside === '' || UNSAFE.test(inside)) throw new Error('this is no plain drawing');
  return { width, height, inside };
}

/** Draws a chart, over a layer of the same size where there is one. Throws as `layer` does. */
export async function draw({ name, title, text, kind }: Titled, spec: TopLevelSpec, below?: Layer): Promise<Chart> {
  const { width, height, inside } = await layer(spec);
  const escaped = (words: string): string => Handlebars.escapeExpression(words);
  return new Handlebars.SafeString(
    `<svg xmlns="http://www.w3.org/2000/svg" class="pt-chart${kind ? ` pt-chart--${kind}` : ''}" role="img" aria-labelledby="${name}-title ${name}-text" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
      `<title id="${name}-title">${escaped(title)}</title><desc id="${name}-text">${escaped(text)}</desc>${below?.inside ?? ''}${inside}</svg>`,
  );
}
