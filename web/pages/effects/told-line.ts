/** What became of an effect, in one line: "Told to the receiver on 15 March 2027, receipt no. R12-ab34", or since when nobody has confirmed it. */
import type { ToldEffect } from '../../../db/queries/effects.ts';
import { EFFECTS as W } from '../../words/page-effects.ts';
import type { Tongue } from '../../words/tongue.ts';

export const toldLine = (
  { receipt, receiptedAt, since }: ToldEffect,
  say: Tongue['say'],
  instant: (at: number) => string,
): string =>
  receipt === null || receiptedAt === null
    ? say(W.notConfirmed, { at: instant(since.getTime()) })
    : say(W.toldOn, { at: instant(receiptedAt.getTime()), receipt });
