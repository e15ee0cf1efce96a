/** The bundle of one decision, as the file that can be checked and as PDF to be read. */
import type { Request, Response } from 'express';
import type { Bundle, Profile } from '../../../db/proof/bundle-form.ts';
import { makeBundle } from '../../../db/proof/bundle-make.ts';
import { decisionLine } from '../../../db/queries/decision-list.ts';
import { isClosingRow } from '../../../db/queries/incidents.ts';
import type { Deps } from '../../deps.ts';
import { localsOf } from '../../locals.ts';
import { notFound } from '../../problem.ts';
import type { Handler } from '../../route.ts';
import { readableBundle } from './readable.ts';

type Needs = Pick<Deps, 'pool' | 'policies' | 'criteria' | 'signing'>;

/** @throws Problem 404 for what is neither a decision nor the end of an incident, and where nothing is signed */
async function bundleAsked({ signing: key, ...needs }: Needs, { params }: Request, profile: Profile): Promise<Bundle> {
  const { id = '', seq = '' } = params as Record<string, string>;
  if (key === null || !/^[1-9]\d{0,8}$/.test(seq)) throw notFound();
  const { pool } = needs;
  if (!(await decisionLine(pool, id, Number(seq))) && !(await isClosingRow(pool, id, Number(seq)))) throw notFound();
  const bundle = await makeBundle({ ...needs, key }, id, Number(seq), profile);
  if (!bundle) throw notFound();
  return bundle;
}

const sendAs = (res: Response, { participant, decision, profile }: Bundle, ending: string): Response =>
  res.set({
    'Content-Disposition': `attachment; filename="${participant}-${decision}-${profile}.${ending}"`,
    'Cache-Control': 'private, no-store',
  });

export const bundleJson =
  (deps: Needs, profile: Profile): Handler =>
  async (req, res) => {
    const bundle = await bundleAsked(deps, req, profile);
    sendAs(res, bundle, 'json')
      .type('application/json')
      .send(`${JSON.stringify(bundle, null, 1)}\n`);
  };

export const bundlePdf =
  (deps: Needs & Pick<Deps, 'press' | 'engine' | 'config'>, profile: Profile): Handler =>
  async (req, res) => {
    const bundle = await bundleAsked(deps, req, profile);
    const html = readableBundle(deps.engine, bundle, deps.config.zone, localsOf(res).language);
    sendAs(res, bundle, 'pdf')
      .type('application/pdf')
      .send(Buffer.from(await deps.press.print([html])));
  };
