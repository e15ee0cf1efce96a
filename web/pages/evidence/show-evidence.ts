/** The evidence page of a participant: for every duty that outreach was about, every attempt with its grade, and what is still missing. */
import { contents } from '../../../db/content.ts';
import { loadEvents } from '../../../db/queries/decision.ts';
import { loadCopies, loadNames } from '../../../db/queries/dossier.ts';
import { proofOfCopies } from '../../../db/sent-copies.ts';
import { loadCase } from '../../../db/queries/participant.ts';
import type { Deps } from '../../deps.ts';
import { localsOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import { notFound } from '../../problem.ts';
import type { Handler } from '../../route.ts';
import { show } from '../../show.ts';
import { EVIDENCE } from '../../words/page-evidence.ts';
import { saidAll, tongue } from '../../words/tongue.ts';
import { asWritten } from '../acts/said.ts';
import { entriesOf } from '../decisions/course.ts';
import { isUuid, refsIn } from '../decisions/dossier.ts';
import { P } from '../decisions/phrases.ts';
import { voiceOf } from '../decisions/voice.ts';
import { inheritedOf, inheritedView } from './inherited.ts';
import { outreachesOf, type Outreach } from './outreaches.ts';
import { outreachView } from './outreach-view.ts';

type Needs = Pick<Deps, 'pool' | 'policies' | 'config' | 'now'>;

export function showEvidence({ pool, policies, config, now }: Needs): Handler {
  return async (req, res) => {
    const id = String(req.params['id']);
    const { language } = localsOf(res);
    const [found, rows, sent] = await Promise.all([loadCase(pool, id), loadEvents(pool, id), loadCopies(pool, id)]);
    if (!found) throw notFound();
    const entries = entriesOf(rows);
    const copies = proofOfCopies(
      sent,
      entries.map(({ event }) => event),
    );
    const outreaches = outreachesOf(id, entries);
    const inherited = inheritedOf(id, entries);
    const [texts, names] = await Promise.all([
      contents(pool, [...new Set([...outreaches, ...inherited].flatMap(textsOf))].filter(isUuid)),
      loadNames(pool, [...new Set(outreaches.flatMap(contactsOf))]),
    ]);
    const v = voiceOf(language, config.zone, names);
    const at = Math.max(now(), found.state.lastAt); // a demonstration's clock may be ahead
    const scene = { policies, copies, texts, now: at, zone: config.zone };
    const { company } = found.account;
    show(res, 'evidence/evidence', {
      w: saidAll(tongue(language), P),
      say: saidAll(tongue(language), EVIDENCE),
      company,
      crumbs: [
        { label: asWritten(company), href: paths.participant({ id }) },
        { label: EVIDENCE.title, href: null },
      ],
      outreaches: [
        ...inherited.map((suspension) => inheritedView(suspension, scene, v)),
        ...outreaches.map((outreach) => outreachView(outreach, scene, v)),
      ],
    });
  };
}

const textsOf = ({ entries }: Pick<Outreach, 'entries'>): readonly string[] =>
  entries.flatMap(({ event }) => refsIn(event).map(({ id }) => id));
const contactsOf = ({ state, ladder }: Outreach): readonly string[] => [
  ...state.contacts.map(({ id }) => id),
  ...ladder.attempts.map(({ to }) => to),
];
