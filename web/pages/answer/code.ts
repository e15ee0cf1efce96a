/** Where the code of a letter is typed in: it leads to the page that the link of a mail leads to. Nothing is written by it. */
import { lastDayOf } from '../../../domain/answer-link.ts';
import { policyOfLink } from '../../../domain/first-notice.ts';
import { isCodeOf, sealerOf } from '../../../db/answer-links.ts';
import { linkScene } from '../../../db/link-answers.ts';
import type { Deps } from '../../deps.ts';
import { text, type Setup } from '../../forms.ts';
import { hiddenOf, newForm } from '../../forms/command.ts';
import { drawForm } from '../../forms/draw.ts';
import { rawOf, readForm } from '../../forms/read.ts';
import { paths } from '../../paths.ts';
import type { Handler } from '../../route.ts';
import { CODE } from '../../words/page-answer.ts';

const fields = {
  reference: text({ label: CODE.reference, hint: CODE.referenceHint, max: 140 }),
  code: text({ label: CODE.code, hint: CODE.codeHint, max: 30 }),
};

const setup: Setup<typeof fields> = {
  title: CODE.title,
  intro: [CODE.intro],
  fields,
  seen: 0,
  action: paths.answers(),
  submit: CODE.submit,
  back: { href: paths.home(), label: CODE.back },
};

export const showCode: Handler = (_req, res) =>
  drawForm(res, false, { setup, raw: {}, hidden: { command: newForm(), seen: 0 } }, 200);

export const takeCode =
  (deps: Deps): Handler =>
  async (req, res) => {
    const drawn = { setup, raw: rawOf(fields, req.body), hidden: hiddenOf(req.body) };
    const reading = readForm(fields, drawn.raw);
    if (!reading.ok) return drawForm(res, false, { ...drawn, faults: reading.faults }, 422);
    const { reference, code } = reading.values;
    const link = await linkFor(deps, reference, code);
    if (link !== null) return res.redirect(303, paths.answerLink({ link }));
    drawForm(res, false, { ...drawn, faults: { code: { words: CODE.unknown } } }, 422);
  };

/** The link of the letter; null where no such letter has that code. */
async function linkFor({ pool, policies, config }: Deps, reference: string, code: string): Promise<string | null> {
  const [, participant, notice] = /^\s*([^\s/]+)\s*\/\s*(n\d+)\s*$/i.exec(reference) ?? [];
  if (participant === undefined || notice === undefined) return null;
  const letter = { participant, notice: notice.toLowerCase() };
  if (!isCodeOf(config.sessionSecret, letter, code)) return null;
  const scene = await linkScene(pool, letter.participant, letter.notice);
  if (!scene) return null;
  const kept = policyOfLink(scene.state, scene);
  const policy = kept === null ? policies.at(new Date(scene.queuedAt).toISOString().slice(0, 10)) : policies.of(kept);
  return sealerOf(config.sessionSecret)({ ...letter, lastDay: lastDayOf(scene.queuedAt, scene.state.zone, policy) });
}
