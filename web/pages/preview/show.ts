/** What templates would write about a case: which kinds there are, one kind in both languages, and each mail and letter as a page of its own. */
import type { Request, Response } from 'express';
import type { NoticeKind } from '../../../domain/notice.ts';
import { kindsOf } from '../../../db/queries/notice.ts';
import { loadCase } from '../../../db/queries/participant.ts';
import { reviewedText } from '../../../templates/notices/reviewed-text.ts';
import { LANGUAGES, type Language } from '../../../templates/words.ts';
import type { Deps } from '../../deps.ts';
import { viewerOf } from '../../locals.ts';
import { letterStyle } from '../../letters.ts';
import { paths } from '../../paths.ts';
import { withStyle } from '../../press/printable.ts';
import { notFound } from '../../problem.ts';
import type { Handler } from '../../route.ts';
import { show } from '../../show.ts';
import { NOTICES } from '../../words/notices.ts';
import { saidAll, tongue as tongueOf, type Tongue } from '../../words/tongue.ts';
import { named } from '../participant/names.ts';
import { reference } from '../participant/notice-view.ts';
import { rehearse, type Rehearsal } from './rehearse.ts';
import { W } from './words.ts';

const param = ({ params }: Request, name: string): string => String(params[name] ?? '');
const isLanguage = (text: string): text is Language => (LANGUAGES as readonly string[]).includes(text);
const isKind = (kind: string): kind is NoticeKind => Object.hasOwn(NOTICES, kind);

/** @throws Problem 404 */
async function asked(deps: Deps, req: Request) {
  const id = param(req, 'id');
  const kind = param(req, 'kind');
  const found = await loadCase(deps.pool, id);
  if (!found || !isKind(kind)) throw notFound();
  // a demonstration's own clock may be ahead
  return { id, kind, company: found.account.company, at: Math.max(deps.now(), found.state.lastAt) };
}

export const showKinds =
  (deps: Deps): Handler =>
  async (req, res) => {
    const id = param(req, 'id');
    const [found, had] = await Promise.all([loadCase(deps.pool, id), kindsOf(deps.pool, id)]);
    if (!found) throw notFound();
    const tongue = tongueOf(viewerOf(res).language);
    show(res, 'preview/kinds', {
      w: saidAll(tongue, W),
      crumbs: [
        { label: named(found.account.company), href: paths.participant({ id }) },
        { label: W.title, href: null },
      ],
      kinds: Object.entries(NOTICES).map(([kind, words]) => ({
        title: tongue.say(words),
        href: paths.preview({ id, kind }),
        had: had.has(kind),
      })),
    });
  };

export const showPreview =
  (deps: Deps): Handler =>
  async (req, res) => {
    const { id, kind, company, at } = await asked(deps, req);
    const tongue = tongueOf(viewerOf(res).language);
    const written = await Promise.all(
      LANGUAGES.map(async (language) => [language, await rehearse(deps, id, kind, language, at)] as const),
    );
    frames(res);
    show(res, 'preview/show', {
      w: saidAll(tongue, W),
      title: tongue.say(NOTICES[kind]),
      crumbs: [
        { label: named(company), href: paths.participant({ id }) },
        { label: W.title, href: paths.previews({ id }) },
        { label: NOTICES[kind], href: null },
      ],
      of: ofWords(written[0]?.[1], id, tongue),
      read: tongue.say(W.read, { mark: reviewedText(kind) }),
      versions: written.map(([language, one]) => versionView({ id, kind }, language, one, tongue)),
    });
  };

function ofWords(one: Rehearsal | undefined, id: string, tongue: Tongue): string {
  const of = one && 'mail' in one ? one.of : null;
  return of === null ? tongue.say(W.never) : tongue.say(W.of, { reference: reference(id, of) });
}

type Asked = { readonly id: string; readonly kind: NoticeKind };

function versionView({ id, kind }: Asked, language: Language, one: Rehearsal | undefined, tongue: Tongue) {
  if (!one) throw notFound();
  const inLanguage = tongue.say(language === 'en' ? W.english : W.spanish);
  const part = (name: 'mail' | 'letter') => ({
    href: paths.previewPart({ id, kind, part: name, language }),
    label: tongue.say(W.frame, { part: tongue.say(name === 'mail' ? W.html : W.letter), language: inLanguage }),
  });
  if ('lacking' in one)
    return { inLanguage, code: language, cannot: tongue.say(W.cannot, { why: one.lacking }), mail: null, letter: null };
  const { subject, text } = one.mail;
  return { inLanguage, code: language, cannot: null, mail: { subject, text, ...part('mail') }, letter: part('letter') };
}

/** Pages frame nothing, but for this one, which frames the two of ours below. */
const frames = (res: Response): void =>
  void res.set('Content-Security-Policy', `${String(res.get('Content-Security-Policy'))};frame-src 'self'`);

/** The page as its reader gets it, in a sandbox: no script, no form, no link that leads anywhere from within the frame. */
export const showPart =
  (deps: Deps): Handler =>
  async (req, res) => {
    const { id, kind, at } = await asked(deps, req);
    const [part, language] = [param(req, 'part'), param(req, 'language')];
    if ((part !== 'mail' && part !== 'letter') || !isLanguage(language)) throw notFound();
    const one = await rehearse(deps, id, kind, language, at);
    if (!one || 'lacking' in one) throw notFound();
    res.set({
      'Content-Security-Policy':
        "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'",
      'X-Frame-Options': 'SAMEORIGIN',
      'Cache-Control': 'private, no-store',
    });
    // a page in a sandbox is of no origin, and is given no style sheet of ours: it brings its own
    res.type('html').send(part === 'mail' ? one.mail.html : withStyle(one.letter.html, letterStyle(undefined)));
  };
