/** Receipts: what a company filed, when it was received, and what becomes of it. */
import type { Request } from 'express';
import type { Role } from '../../../domain/actor.ts';
import { released } from '../../../domain/release.ts';
import { loadFiling, loadFilings, type FilingRow } from '../../../db/queries/filings.ts';
import { loadCase, type Case } from '../../../db/queries/participant.ts';
import { instantInWords } from '../../../templates/dates.ts';
import { say, type Language, type Words } from '../../../templates/words.ts';
import type { Deps } from '../../deps.ts';
import { viewerOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import { notFound } from '../../problem.ts';
import type { Handler, Route } from '../../route.ts';
import type { Viewer } from '../../session/person.ts';
import { show } from '../../show.ts';
import { FILINGS } from '../../words/filings.ts';
import { roleWords } from '../../words/people.ts';
import { asWritten } from '../acts/said.ts';
import { standingOf, whatNext } from './next.ts';
import { COLUMNS, LIST, RECEIPT } from './words.ts';
import { writtenIn } from './written.ts';

/** The company's own people, and those of the agency who work its case or look back at it. */
const READERS: readonly Role[] = [
  'officer',
  'contact',
  'consultant',
  'specialist',
  'supervisor',
  'director',
  'headquarters',
  'appeal-officer',
  'planner',
  'auditor',
];

/** Rows of the route table. */
export function filingRoutes(deps: Deps): readonly Route[] {
  const may = { roles: READERS, own: true };
  return [
    { name: 'filings.list', method: 'get', path: paths.filings.pattern, may, audit: 'none', handle: list(deps) },
    { name: 'filings.receipt', method: 'get', path: paths.filing.pattern, may, audit: 'none', handle: receipt(deps) },
  ];
}

const paramOf = ({ params }: Request, name: 'id' | 'filing'): string => (params as Record<string, string>)[name] ?? '';

/** The company sees its case as far as it is released to it. */
async function caseOf({ pool }: Deps, req: Request, { kind }: Viewer): Promise<Case> {
  const found = await loadCase(pool, paramOf(req, 'id'));
  if (!found) throw notFound();
  return kind === 'staff' ? found : { ...found, state: released(found.state) };
}

const crumbsTo = ({ id, account }: Case, ...rest: readonly { label: Words; href: string | null }[]) => [
  { label: asWritten(account.company), href: paths.participant({ id }) },
  ...rest,
];

const list =
  (deps: Deps): Handler =>
  async (req, res) => {
    const found = await caseOf(deps, req, viewerOf(res));
    const filings = await loadFilings(deps.pool, found.id);
    const { language } = viewerOf(res);
    show(res, 'filings/list', {
      words: LIST,
      crumbs: crumbsTo(found, { label: LIST.heading, href: null }),
      columns: COLUMNS,
      rows: filings.map((filing) => rowOf(filing, found, language)),
    });
  };

function rowOf(filing: FilingRow, { id, state }: Case, language: Language) {
  const { tone, words } = standingOf(filing);
  return {
    cells: [
      { text: filing.receipt, href: paths.filing({ id, filing: filing.id }) },
      { text: say(language, FILINGS[filing.kind]) },
      { text: instantInWords(filing.receivedAt, state.zone, language) },
      { text: filing.personName ?? filing.person },
      { text: say(language, words), tone },
    ],
  };
}

/** Where the incident of a report stands, with its pictures and documents. */
const incidentHref = (id: string, { id: filing, kind, takenUp }: FilingRow) =>
  kind === 'incident-report'
    ? {
        page: takenUp ? paths.incident({ id, incident: filing }) : null,
        documents: paths.documentsFor({ id, about: `incident:${filing}` }),
      }
    : null;

const receipt =
  (deps: Deps): Handler =>
  async (req, res) => {
    const found = await caseOf(deps, req, viewerOf(res));
    const filing = await loadFiling(deps.pool, found.id, paramOf(req, 'filing'));
    if (!filing) throw notFound();
    const { language, kind } = viewerOf(res);
    const { id, state, account } = found;
    const { tone, words } = standingOf(filing);
    show(res, 'filings/receipt', {
      words: RECEIPT,
      back: kind === 'participant' ? RECEIPT.back : RECEIPT.toParticipant,
      crumbs: crumbsTo(
        found,
        { label: LIST.heading, href: paths.filings({ id }) },
        { label: asWritten(filing.receipt), href: null },
      ),
      id,
      receipt: filing.receipt,
      what: FILINGS[filing.kind],
      company: account.company,
      receivedAt: filing.receivedAt,
      zone: state.zone,
      signer: filing.personName ?? filing.person,
      role: roleWords(filing.role as Role),
      sha256: filing.sha256,
      tone,
      standing: words,
      written: await writtenIn(deps.pool, filing, found, language),
      next: whatNext(state, filing),
      incident: incidentHref(id, filing),
    });
  };
