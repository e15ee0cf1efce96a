/** One batch: what is to be printed, what has left, and what became of it. */
import type { Request, Response } from 'express';
import { letterBatch, type BatchLetter, type BatchLine } from '../../../db/queries/letters.ts';
import type { Deps } from '../../deps.ts';
import { viewerOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import { notFound } from '../../problem.ts';
import type { Handler } from '../../route.ts';
import type { Viewer } from '../../session/person.ts';
import { show } from '../../show.ts';
import { todayOf } from '../../today.ts';
import { NOTICES } from '../../words/notices.ts';
import { BATCH_PAGE, LETTERS_PAGE } from '../../words/page-letters.ts';
import { saidAll, tongue as tongueOf, type Tongue } from '../../words/tongue.ts';
import { actAddress } from '../acts/address.ts';
import { asWritten } from '../acts/said.ts';
import { statusTag } from '../participant/notice-view.ts';
import { mailRoomReach, mayDispatch, servesDecision } from './mail-room.ts';
import { batchName, handedWords } from './show-letters.ts';

export type Batch = BatchLine & { readonly items: readonly BatchLetter[] };

/** @throws Problem 404 for a batch without a letter that the person may see */
export async function batchSeen(deps: Deps, viewer: Viewer, id: string): Promise<Batch> {
  const batch = await letterBatch(deps.pool, mailRoomReach(viewer), id);
  if (!batch) throw notFound();
  return batch;
}

export const batchAsked = (deps: Deps, req: Request, res: Response): Promise<Batch> =>
  batchSeen(deps, viewerOf(res), String(req.params['batch']));

export const showBatch =
  (deps: Deps): Handler =>
  async (req, res) => {
    const viewer = viewerOf(res);
    const tongue = tongueOf(viewer.language);
    const batch = await batchAsked(deps, req, res);
    const { id, madeOn, madeBy, madeAt, items } = batch;
    const { zone } = deps.config;
    const name = batchName(batch, tongue);
    const waits = items.some(({ status }) => status === 'queued');
    const ofToday = madeOn === todayOf(deps);
    const mine = items.some(
      (letter) => letter.status === 'queued' && mayDispatch(viewer, letter.charge) && !servesDecision(letter),
    );
    show(res, 'letters/batch', {
      w: saidAll(tongue, BATCH_PAGE),
      name,
      crumbs: [
        { label: LETTERS_PAGE.title, href: paths.letters() },
        { label: asWritten(name), href: null },
      ],
      facts: [
        {
          label: LETTERS_PAGE.madeBy,
          value: tongue.say(LETTERS_PAGE.made, { name: madeBy, at: tongue.instant(madeAt, zone) }),
        },
        {
          label: LETTERS_PAGE.handed,
          value: handedWords(batch, tongue, zone),
        },
      ],
      pdf: paths.letterBatchPdf({ batch: id }),
      sheet: paths.letterBatchSheet({ batch: id }),
      csv: paths.letterBatchCsv({ batch: id }),
      handOver: ofToday && mine ? paths.handOverLetters({ batch: id }) : null,
      stale: waits && !ofToday,
      letters: items.map((letter) => letterView(letter, viewer, tongue, ofToday)),
    });
  };

function letterView(letter: BatchLetter, viewer: Viewer, tongue: Tongue, ofToday: boolean) {
  const { position, participant, notice, kind, company, address, status, tracking, proof, charge } = letter;
  return {
    position,
    company,
    title: tongue.code(NOTICES, kind),
    href: paths.notice({ id: participant, notice }),
    address: address.slice(1).join(', '),
    tag: statusTag(status, { tongue }),
    tracking: tracking ?? '–',
    proof: proof ? { tone: proof === 'signed' ? 'good' : 'bad', label: tongue.say(BATCH_PAGE[proof]) } : null,
    serve:
      ofToday && servesDecision(letter) && mayDispatch(viewer, charge)
        ? actAddress(participant, 'ServeDecision')
        : null,
    serveLabel: tongue.say(BATCH_PAGE.serveOf, { n: position }),
    prove: mayDispatch(viewer, charge) ? proofOf(letter) : null,
    proveLabel: tongue.say(BATCH_PAGE.proveOf, { n: position }),
  };
}

/** Where its proof is recorded, once it has left. */
function proofOf(letter: BatchLetter): string | null {
  const { participant, notice, status } = letter;
  if (isOnLadder(letter)) return actAddress(participant, 'LogLetterProof', notice);
  return status === 'sent' || status === 'received' ? actAddress(participant, 'ProveLetter', notice) : null;
}

/** Its proof counts as evidence of an outreach that is still under way. */
const isOnLadder = ({ state, notice }: BatchLetter): boolean =>
  state.ladders.some(({ attempts }) => attempts.some(({ id }) => id === notice));
