/** Around the form for signing: who comes too early is told what is open, instead of meeting a form that cannot be sent. */
import { Refusal } from '../../../domain/refusal.ts';
import { viewerOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import type { Handler } from '../../route.ts';
import { show } from '../../show.ts';
import { APPLICATION, SIGN } from '../../words/page-application.ts';
import { tongue } from '../../words/tongue.ts';

export const orSteps =
  (handle: Handler): Handler =>
  async (req, res) => {
    try {
      await handle(req, res);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { say } = tongue(viewerOf(res).language);
      const back = { href: paths.application({ id: String(req.params['id']) }), label: say(APPLICATION.back) };
      show(res, 'application/not-ready', { title: say(SIGN.title), why: error.message, back }, 409);
    }
  };
