/**
 * Where a contact without an account asks for a link to report by. Whoever asks gets the same page at once, known or not: the mail goes out behind
 * it, to the address on record.
 */
import { MemoryStore } from 'express-rate-limit';
import type { Response } from 'express';
import { sealReportLink } from '../../../db/answer-links.ts';
import { contactsAt } from '../../../db/reporters.ts';
import type { Deps } from '../../deps.ts';
import { describe } from '../../failure.ts';
import { also, text, type Setup } from '../../forms.ts';
import { hiddenOf, newForm } from '../../forms/command.ts';
import { drawForm } from '../../forms/draw.ts';
import { rawOf, readForm } from '../../forms/read.ts';
import { localsOf, webOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import type { Handler } from '../../route.ts';
import { show } from '../../show.ts';
import { LINK } from '../../words/page-answer.ts';
import { ASK_LINK, ASKED, GENUINE } from '../../words/page-report.ts';
import { tongue } from '../../words/tongue.ts';
import { OPENS_MS } from './link.ts';
import { mailReporter } from './mail.ts';

const fields = {
  address: also(text({ label: ASK_LINK.address, input: 'email', max: 200 }), (address) =>
    /^\s*[^\s@]+@[^\s@]+\s*$/.test(address) ? null : ASK_LINK.addressWrong,
  ),
};

const setup: Setup<typeof fields> = {
  title: ASK_LINK.title,
  intro: [ASK_LINK.danger, ASK_LINK.intro],
  fields,
  seen: 0,
  action: paths.report(),
  submit: ASK_LINK.submit,
  back: { href: paths.home(), label: ASK_LINK.back },
};

export const showAsk: Handler = (_req, res) =>
  drawForm(res, false, { setup, raw: {}, hidden: { command: newForm(), seen: 0 } }, 200);

/** So many links go to one address in a quarter of an hour, whoever asks; after that the same page is shown, and no mail goes out. */
const LINKS_PER_ADDRESS = 3;
const QUARTER_MS = 15 * 60_000;

export function takeAsk(deps: Deps): Handler {
  const asked = new MemoryStore();
  asked.init({ windowMs: QUARTER_MS } as Parameters<MemoryStore['init']>[0]);
  return async (req, res) => {
    const drawn = { setup, raw: rawOf(fields, req.body), hidden: hiddenOf(req.body) };
    const reading = readForm(fields, drawn.raw);
    if (!reading.ok) return drawForm(res, false, { ...drawn, faults: reading.faults }, 422);
    const address = reading.values.address.trim().toLowerCase();
    const { totalHits } = await asked.increment(address);
    showAsked(res);
    if (totalHits > LINKS_PER_ADDRESS) return;
    await mailLink(deps, address).catch((error: unknown) =>
      deps.log.warn({ failure: describe(error) }, 'a link to report by could not be mailed'),
    );
  };
}

async function mailLink(deps: Deps, address: string): Promise<void> {
  const [known] = await contactsAt(deps.pool, address);
  if (!known) return;
  const { participant, contact } = known;
  const expiresAt = deps.now() + OPENS_MS;
  const link = sealReportLink(deps.config.sessionSecret, { participant, contact, expiresAt });
  await mailReporter(deps, known, { link, filed: null });
}

function showAsked(res: Response): void {
  const { say } = tongue(localsOf(res).language);
  const { host } = webOf(res).deps.config.url;
  show(res, 'answer/closed', {
    ...{ title: say(ASKED.title), what: say(ASKED.what), told: null, next: say(ASKED.next) },
    signIn: { href: paths.signIn(), label: say(LINK.signIn) },
    genuine: { title: say(LINK.genuine), words: say(GENUINE, { host }) },
  });
}
