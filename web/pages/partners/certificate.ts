/** What a certified company can show to others, for print: that it is certified, as of now, with the entry of the record that says so. */
import type { Deps } from '../../deps.ts';
import { loadCase } from '../../../db/queries/participant.ts';
import { verifyStream, streamOf } from '../../../db/ledger.ts';
import { localsOf, viewerOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import { notFound } from '../../problem.ts';
import type { Handler } from '../../route.ts';
import { show } from '../../show.ts';
import { ENTITY_TYPES } from '../../words/people.ts';
import { saidAll, tongue as tongueOf } from '../../words/tongue.ts';
import { asWritten } from '../acts/said.ts';
import { CERTIFICATE, W } from './words.ts';

export const showCertificate =
  (deps: Deps): Handler =>
  async (req, res) => {
    const id = (req.params as Record<string, string>)['id'] ?? '';
    const found = await loadCase(deps.pool, id);
    if (!found) throw notFound();
    const { state, account } = found;
    const tongue = tongueOf(localsOf(res).language);
    const { head } = await verifyStream(deps.pool, streamOf(id));
    show(res, 'partners/certificate', {
      w: saidAll(tongue, CERTIFICATE),
      id,
      back: tongue.say(viewerOf(res).kind === 'staff' ? W.toParticipant : W.toPage),
      crumbs: [
        { label: asWritten(account.company), href: paths.participant({ id }) },
        { label: CERTIFICATE.title, href: null },
      ],
      certified: state.standing === 'certified',
      sentence: tongue.say(CERTIFICATE.states, {
        company: account.company,
        programme: state.programme.toUpperCase(),
        type: tongue.code(ENTITY_TYPES, state.entityType).toLowerCase(),
      }),
      since: tongue.date(state.certifiedOn),
      account: account.legacyAccount,
      at: deps.now(),
      zone: state.zone,
      seq: state.seq,
      head: head.slice(0, 16),
    });
  };
