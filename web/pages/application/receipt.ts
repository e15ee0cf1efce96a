/** The receipt of a submitted application: what was signed, by whom, when, and what happens next. */
import type { Deps } from '../../deps.ts';
import { submissionOf } from '../../../db/application-draft.ts';
import { viewerOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import { notFound } from '../../problem.ts';
import type { Handler } from '../../route.ts';
import { show } from '../../show.ts';
import { APPLICATION, RECEIPT } from '../../words/page-application.ts';
import { saidAll } from '../../words/tongue.ts';
import { entityTypeWords } from '../acts/entity-types.ts';
import { crumbsOf } from './crumbs.ts';
import { loadApplication } from './scene.ts';

export const showReceipt =
  (deps: Deps): Handler =>
  async (req, res) => {
    const scene = await loadApplication(deps, viewerOf(res), String(req.params['id']));
    const { id, tongue, policy, case: found } = scene;
    const submission = await submissionOf(deps.pool, id);
    if (!submission) throw notFound();
    const { account, state } = found;
    const decide = state.clocks.find(({ rule }) => rule === 'CERT_DECIDE')?.due;
    const { say } = tongue;
    const row = (label: keyof typeof RECEIPT, value: string) => ({ label: RECEIPT[label], value });
    show(res, 'application/receipt', {
      say: saidAll(tongue, {
        ...RECEIPT,
        back: APPLICATION.back,
        print: APPLICATION.print,
        toParticipant: APPLICATION.toParticipant,
      }),
      crumbs: crumbsOf(scene, RECEIPT.title),
      rows: [
        row('company', account.company),
        row('type', say(entityTypeWords(policy, state.entityType))),
        row('at', tongue.instant(submission.at, state.zone)),
        row('signer', submission.signer),
        row('agreement', submission.agreement ?? say(RECEIPT.noAgreement)),
        row('number', `${id} · ${submission.seq}`),
        ...(decide ? [row('decideBy', tongue.date(decide))] : []),
      ],
      hash: submission.hash,
      participant: paths.participant({ id }),
      whole: paths.applicationWhole({ id }),
    });
  };
