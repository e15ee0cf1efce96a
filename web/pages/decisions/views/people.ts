/** Who did what, by what authority on that day, and the reasons they gave. */
import type { Empowerment } from '../../../../domain/actor.ts';
import type { Dossier } from '../dossier.ts';
import { P } from '../phrases.ts';
import type { Voice } from '../voice.ts';
import { deedWords } from '../words.ts';
import { textView } from './texts.ts';

export const peopleView = ({ deeds, empowering }: Dossier, v: Voice) =>
  deeds.map(({ name, person, role, at, authority, proven, simulated, seq }) => ({
    deed: v.say(deedWords(name)),
    who: v.name(person),
    role: v.role(role),
    when: v.instant(at),
    row: v.say(P.row, { n: seq }),
    simulated,
    authority: [
      ...(authority.length === 0
        ? [{ good: false, text: v.say(P.noAuthority) }]
        : authority.map((each) => authorityView(each, empowering, v))),
      ...(proven === null ? [] : [{ good: true, text: v.say(P.proven, { at: v.instant(proven) }) }]),
    ],
  }));

/** An empowerment that the judge saw, looked up in the record as it is now. */
function authorityView({ event, from, until }: Empowerment, empowering: Dossier['empowering'], v: Voice) {
  const found = empowering.get(event);
  if (!found) return { good: false, text: v.say(P.empoweredLost, { event }) };
  const common = {
    from: v.date(from),
    event,
    at: v.instant(found.at),
    by: found.actor === 'system' ? v.say(P.bySystem) : v.name(found.actor),
  };
  const held =
    until === null ? v.say(P.empoweredBy, common) : v.say(P.empoweredUntil, { ...common, until: v.date(until) });
  const { actingFor } = found;
  return { good: true, text: actingFor === null ? held : v.say(P.lent, { held, name: v.name(actingFor) }) };
}

/** The reasons, each with its author and whether the text is still the one that was recorded. */
export const judgmentView = ({ deeds, texts }: Dossier, v: Voice) =>
  deeds.flatMap(({ name, person, role, at, note }) => {
    if (!note) return [];
    const { text, same, verdict } = textView(note, texts, v);
    return [
      {
        deed: v.say(deedWords(name)),
        by: v.say(P.byOn, { name: v.name(person), role: v.role(role), date: v.instant(at) }),
        text,
        gone: same === null,
        same: same === true,
        verdict,
      },
    ];
  });
