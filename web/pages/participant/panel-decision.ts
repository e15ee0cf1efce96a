/** How far an adverse case and an appeal are, and who had a part in them. */
import type { Adverse, Appeal } from '../../../domain/state.ts';
import { EVIDENCE_BASES } from '../../words/outreach.ts';
import { PANELS } from '../../words/page-staff.ts';
import { ADVERSE_STAGES, APPEAL_STAGES, BASES, DECISIONS, GROUNDS, ORDERS, PAPER_WAYS } from '../../words/stages.ts';
import type { Lines } from './panel-progress.ts';
import type { Scene } from './scene.ts';

/** A suspension that was imported has no people of ours in it. */
const IMPORTED = 'imported';

export function adverseLines({ tongue, telling: { names } }: Scene, adverse: Adverse): Lines {
  const { ground, about, notice, recommendedBy, removalRecommendedBy, decidedBy, decidedOn, confirmedBy } = adverse;
  const year = /^\d{4}$/.test(about) ? `, ${about}` : '';
  return [
    ['stage', tongue.say(ADVERSE_STAGES[adverse.stage])],
    ['order', tongue.say(ORDERS[adverse.order])],
    ['ground', tongue.say(GROUNDS[ground]) + year],
    ['basis', ground !== IMPORTED && tongue.say(BASES[adverse.basis])],
    ['notice', notice && tongue.say(EVIDENCE_BASES[notice])],
    ['recommendedBy', recommendedBy !== IMPORTED && names.person(recommendedBy)],
    ['removalBy', removalRecommendedBy && names.person(removalRecommendedBy)],
    ['decidedBy', decidedBy && decidedOn && `${names.person(decidedBy)}, ${tongue.date(decidedOn)}`],
    ['confirmedBy', confirmedBy && names.person(confirmedBy)],
    ['servedOn', adverse.servedOn && tongue.date(adverse.servedOn)],
    ['effectiveOn', adverse.effectiveOn && tongue.date(adverse.effectiveOn)],
  ];
}

export const appealLines = ({ tongue, telling: { names } }: Scene, appeal: Appeal): Lines => [
  ['stage', tongue.say(APPEAL_STAGES[appeal.stage])],
  ['against', `${tongue.say(DECISIONS[appeal.against.kind])}, ${tongue.date(appeal.against.decidedOn)}`],
  ['filedOn', `${tongue.date(appeal.filedOn)}${appeal.timely ? '' : `, ${tongue.say(PANELS.late)}`}`],
  ['paper', appeal.paper && `${tongue.say(PAPER_WAYS[appeal.paper.way])}, ${names.person(appeal.paper.by)}`],
  ['officer', appeal.officer && names.person(appeal.officer)],
];
