/** One difference between expected and sent: of which notice, what differs, and what becomes of it. */
import { ENGINE } from '../../../domain/expected-care.ts';
import type { DifferingLine } from '../../../db/queries/expected.ts';
import { paths } from '../../paths.ts';
import { CHANNELS, NOTICES } from '../../words/notices.ts';
import { COUNT_WORDS, DIFFERS, EXPECTED as W } from '../../words/page-expected.ts';
import type { Tongue } from '../../words/tongue.ts';
import { reference } from '../participant/notice-view.ts';

/** @param companies names by participant, of those whose case the viewer may open */
export function differenceView(
  line: DifferingLine,
  companies: ReadonlyMap<string, string>,
  tongue: Tongue,
  zone: string,
) {
  const { participant, notice, kind, channel, dueAt, proof, proofNow, differs, open, item, foundAt } = line;
  const company = companies.get(participant) ?? null;
  const key = item !== ENGINE ? item : null;
  return {
    title: tongue.code(NOTICES, kind),
    reference: notice === null ? participant : reference(participant, notice),
    noticeHref: company !== null && notice !== null ? paths.notice({ id: participant, notice }) : null,
    company: company === null ? null : { name: company, href: paths.participant({ id: participant }) },
    channel: tongue.code(CHANNELS, channel),
    due: tongue.instant(dueAt, zone),
    proof: proofWords(proof, tongue),
    proofNow:
      proofNow === null || proofNow === proof ? null : tongue.say(W.sinceThen, { proof: proofWords(proofNow, tongue) }),
    differs: { tone: open ? 'bad' : 'plain', label: tongue.say(DIFFERS[differs]) },
    itemHref: company !== null && key !== null ? paths.workItem({ id: participant, key }) : null,
    care: careWords(line, tongue, zone),
    found: tongue.say(W.found, { at: tongue.instant(foundAt, zone) }),
  };
}

const proofWords = (proof: DifferingLine['proof'], tongue: Tongue): string =>
  tongue.say(proof === 'none' ? W.noProof : COUNT_WORDS[proof]);

function careWords({ still, item, mendedAt }: DifferingLine, tongue: Tongue, zone: string): string {
  if (still) return tongue.say(item === ENGINE ? W.engine : W.item);
  return tongue.say(W.mended, { at: mendedAt === null ? '' : tongue.instant(mendedAt, zone) });
}
