/** The keys by which the agency signs, published for whoever has a bundle. */
import { fingerprintOf } from '../../../db/proof/signing.ts';
import type { Deps } from '../../deps.ts';
import { localsOf } from '../../locals.ts';
import type { Handler } from '../../route.ts';
import { show } from '../../show.ts';
import { SIGNING_KEY } from '../../words/page-signing-key.ts';
import { saidAll, tongue } from '../../words/tongue.ts';

export const showSigningKey =
  ({ signing, formerKeys }: Pick<Deps, 'signing' | 'formerKeys'>): Handler =>
  (_req, res) => {
    const w = saidAll(tongue(localsOf(res).language), SIGNING_KEY);
    show(res, 'bundle/key', {
      w,
      current: signing && keyView(signing.publicKey),
      command: signing && `portolan audit verify-bundle bundle.json --key "${fingerprintOf(signing.publicKey)}"`,
      former: formerKeys.map(keyView),
    });
  };

const keyView = (publicKey: string) => ({ print: fingerprintOf(publicKey), publicKey });
