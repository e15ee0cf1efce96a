/** Where the provider that carries our mail says what became of it. What it says is stored, and judged by the program that files mail. */
import express, { type Request, type Response } from 'express';
import { z } from 'zod';
import { MAIL_EVENT_KINDS, storeMailEvents } from '../../db/mail-events.ts';
import type { Deps } from '../deps.ts';
import { badRequest, badSignature, notFound } from '../problem.ts';
import type { Handler } from '../route.ts';
import { isSigned, SIGNATURE } from '../../activities/signature.ts';

const line = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .regex(/^[^\p{Cc}]*$/u);
export const mailEvents = z
  .object({
    events: z
      .array(
        z.object({
          event: line(200).describe(
            'The provider’s own id: the same event may be sent any number of times, in any order',
          ),
          kind: z.enum(MAIL_EVENT_KINDS).describe('soft and hard: it came back; delayed: it is still being tried'),
          at: z.iso.datetime({ offset: true }).describe('When it happened'),
          messageId: line(400).describe('Message-ID of the mail, with or without its brackets'),
          recipient: line(320),
          status: z
            .string()
            .regex(/^[245]\.\d{1,3}\.\d{1,3}$/)
            .nullish()
            .describe('Enhanced status code (RFC 3463)'),
        }),
      )
      .min(1)
      .max(500),
  })
  .describe('What became of mails');

const whole = express.raw({ type: () => true, limit: '512kb' });

/** Known by its signature alone: it has neither session nor cookie. */
export const takeMailEvents =
  ({ config, pool, now }: Pick<Deps, 'config' | 'pool' | 'now'>): Handler =>
  async (req, res) => {
    const { callbackSecret } = config;
    if (callbackSecret === null) throw notFound();
    const body = await bodyOf(req, res);
    if (!isSigned(req.get(SIGNATURE), body, callbackSecret, now())) throw badSignature();
    const told = mailEvents.safeParse(json(body));
    if (!told.success) throw badRequest();
    await storeMailEvents(
      pool,
      told.data.events.map(({ at, messageId, status, ...event }) => ({
        ...{ ...event, at: new Date(at), messageId: `<${messageId.replaceAll(/[<>]/g, '')}>` },
        status: status ?? null,
      })),
    );
    res.status(204).end();
  };

const bodyOf = (req: Request, res: Response): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    whole(req, res, (error?: Error) => {
      const body: unknown = req.body;
      if (error) reject(error);
      else resolve(Buffer.isBuffer(body) ? body : Buffer.alloc(0));
    });
  });

/** Undefined for what is no JSON. */
function json(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}
