/** Makes a bundle: gathers the items, withholds what its profile withholds, and signs the root. */
import { type GatherSetup, gatherItems } from './bundle-gather.ts';
import {
  bundleRoot,
  EXEMPTIONS,
  FORMAT,
  leafOf,
  partHash,
  signedText,
  type Bundle,
  type Exemption,
  type Item,
  type Part,
  type Profile,
  type RawItem,
} from './bundle-form.ts';
import { withheldFrom } from './bundle-withheld.ts';
import type { SigningKey } from './signing.ts';

/** The bundle of a row of a participant; undefined when there is no such row. */
export async function makeBundle(
  setup: GatherSetup & { readonly key: SigningKey },
  participant: string,
  decision: number,
  profile: Profile,
): Promise<Bundle | undefined> {
  const raw = await gatherItems(setup, participant, decision);
  return raw && sealed(setup.key, participant, decision, profile, raw);
}

/** Both profiles of the same items have the same root. */
export function sealed(
  key: SigningKey,
  participant: string,
  decision: number,
  profile: Profile,
  raw: readonly RawItem[],
): Bundle {
  const withheld = profile === 'full' ? () => null : withheldFrom(raw);
  const items = raw.map((item, index): Item => {
    const n = index + 1;
    const parts = Object.entries(item.parts).map(([name, value]): [string, Part] => {
      const part = { salt: key.salt(JSON.stringify([participant, decision, n, name])), value };
      const exemption = withheld(item, name);
      return [name, exemption ? hidden(name, part, exemption) : part];
    });
    const sealedItem = { n, kind: item.kind, id: item.id, parts: Object.fromEntries(parts) };
    return { ...sealedItem, leaf: leafOf(sealedItem) };
  });
  const said = { profile, participant, decision, items, root: bundleRoot(items) };
  return { format: FORMAT, ...said, key: key.publicKey, signature: key.sign(signedText(said)) };
}

const hidden = (name: string, part: Part, exemption: Exemption): Part => ({
  hash: partHash(name, part),
  exemption,
  law: EXEMPTIONS[exemption],
});
