/** A promise that was made in a contact is settled: kept, or no longer needed. One button, back to where it stood. */
import { z } from 'zod';
import { LOGGERS, SETTLEMENTS } from '../../../domain/contact-log.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { changeContactLog } from '../../../db/contact-log.ts';
import { loadCase } from '../../../db/queries/participant.ts';
import type { Deps } from '../../deps.ts';
import { newForm } from '../../forms/command.ts';
import { viewerOf } from '../../locals.ts';
import { badRequest, notFound } from '../../problem.ts';
import type { Handler } from '../../route.ts';
import { localReturn } from '../../session/return-to.ts';
import { goOn, type Flash } from '../../session/session.ts';
import { todayOf } from '../../today.ts';
import { CONTACT_LOG } from '../../words/page-contacts.ts';
import { refusalIn } from '../../words/refusals.ts';
import { asWritten } from '../acts/said.ts';
import { momentOf } from '../documents/place.ts';

const body = z.object({ how: z.enum(SETTLEMENTS), back: z.string().max(2000).optional() });

export const settlePromise =
  (deps: Deps): Handler =>
  async (req, res) => {
    const sent = body.safeParse(req.body ?? {});
    const of = Number(req.params['contact']);
    if (!sent.success || !Number.isSafeInteger(of)) throw badRequest();
    const viewer = viewerOf(res);
    const participant = String(req.params['id']);
    const found = await loadCase(deps.pool, participant);
    const role = LOGGERS.find((one) => viewer.roles.includes(one));
    if (!found || !role) throw notFound();
    const command = { type: 'SettlePromise', of, how: sent.data.how, by: { person: viewer.person, role } } as const;
    const facts = { held: viewer.roles, on: todayOf(deps) };
    const done: Flash = { tone: 'success', words: CONTACT_LOG.settled, params: { company: found.account.company } };
    const flash = await changeContactLog(deps.pool, { ...momentOf(deps), participant, id: newForm(), command, facts })
      .then(() => done)
      .catch((error: unknown): Flash => {
        if (!(error instanceof Refusal)) throw error;
        return { tone: 'warning', words: asWritten(refusalIn(viewer.language, error)) };
      });
    await goOn(req, res, localReturn(sent.data.back), flash);
  };
