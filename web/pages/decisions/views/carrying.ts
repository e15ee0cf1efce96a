/** Which evidence carried a decision, as a table: each piece, and what the rules say without it. */
import type { Piece } from '../../../../domain/evidence-pieces.ts';
import type { Carrying, Removal } from '../../../../db/carrying.ts';
import { CHANNELS } from '../../../words/notices.ts';
import { refusalIn } from '../../../words/refusals.ts';
import { RUNGS } from '../../../words/rungs.ts';
import { REGISTERED_ADDRESS } from '../../../../domain/notice.ts';
import { REGISTERED_ADDRESS_WORDS } from '../../../words/people.ts';
import { keptPolicy } from '../asked-again.ts';
import type { Dossier } from '../dossier.ts';
import type { Voice } from '../voice.ts';
import { V } from '../words-verdicts.ts';

/** The decision's own table and, where it rests on the evidence of an earlier decision, that one's. */
export function carryingView(dossier: Dossier, v: Voice) {
  const { carrying, before, graded } = dossier.again;
  return {
    own: carrying && tableOf(carrying, dossier, v),
    before:
      before && graded
        ? { ...tableOf(before, dossier, v), caption: v.say(V.carryingBefore, { seq: graded.row.seq }) }
        : null,
  };
}

/** Clocks without which it would still be permitted are counted, unless they are about the outreach itself. */
function tableOf({ removals, ladder }: Carrying, dossier: Dossier, v: Voice) {
  const isAside = ({ piece, permitted }: Removal): boolean =>
    permitted && piece.kind === 'clock' && !(ladder !== null && piece.clock.endsWith(ladder.split(':').at(-1)!));
  const needed = removals.filter(({ permitted }) => !permitted).length;
  const aside = removals.filter(isAside).length;
  const shown = removals.filter((one) => !isAside(one));
  return {
    sum:
      needed === 0
        ? v.say(V.carriedByNone, { all: removals.length })
        : v.say(V.carriedBy, { n: needed, all: removals.length }),
    rows: shown.map((one) => rowOf(one, dossier, v)),
    aside: aside === 0 ? null : v.say(V.otherClocks, { n: aside }),
  };
}

const rowOf = (one: Removal, dossier: Dossier, v: Voice) => ({
  piece: v.head(pieceText(one.piece, dossier, v)),
  tone: one.permitted ? 'info' : 'warn',
  answer: v.say(one.permitted ? V.spare : V.needed),
  why: one.permitted ? null : refusalIn(v.language, { code: one.code, message: one.reason }),
});

function pieceText(piece: Piece, { policies, course, decided }: Dossier, v: Voice): string {
  switch (piece.kind) {
    case 'attempt':
      return triedText(piece, v);
    case 'receipt':
      return `${triedText(piece, v)}: ${v.say(V.receipt)}`;
    case 'search':
      return v.say(V.search);
    case 'warning':
      return v.say(V.warning, { date: v.date(piece.on) });
    case 'warning-term':
      return v.say(V.warningTerm);
    case 'recommendation':
      return v.say(V.recommendation, { who: v.name(piece.by) });
    case 'cure-lapse':
      return v.say(V.cureLapse, { date: v.date(piece.due) });
    case 'appeal-over':
      return v.say(V.appealOver, { date: v.date(piece.lastDay) });
    case 'appeal-decided':
      return v.say(V.appealDecided);
    case 'letter-told':
      return v.say(V.letterTold);
    case 'report':
      return v.say(V.report, { who: v.name(piece.by) });
    case 'remand':
      return v.say(V.remand);
    case 'clock': {
      const version = keptPolicy(course, decided);
      const rule = policies.versions().includes(version) ? policies.of(version).rules[piece.rule] : undefined;
      return v.say(V.clock, { title: rule ? v.rule(rule) : piece.rule, date: v.date(piece.due) });
    }
    case 'authority':
      return v.say(V.authority, { role: v.role(piece.role), event: piece.event });
    case 'adoption':
      return v.say(V.adoption, { policy: piece.policy });
  }
}

function triedText(
  { channel, rung, to, at }: Extract<Piece, { readonly kind: 'attempt' | 'receipt' }>,
  v: Voice,
): string {
  const whom = to === REGISTERED_ADDRESS ? v.say(REGISTERED_ADDRESS_WORDS) : v.name(to);
  return [v.code(CHANNELS, channel), v.code(RUNGS, rung), whom, v.instant(at)].filter((text) => text !== '').join(', ');
}
