/** Settling what is doubtful about an imported participant: each doubt asks for what can settle it. */
import type { EntryCommand } from '../../../domain/entry.ts';
import type { Doubt } from '../../../domain/state.ts';
import type { Spoken } from '../../../templates/words.ts';
import { date, optional, select } from '../../forms.ts';
import { DOUBTS, FIELDS } from '../../words/doubts.ts';
import { actForm, type Forms } from './act-form.ts';
import { chosenFor, oneOf } from './choices.ts';
import { entityTypeOptions } from './entity-types.ts';
import { reason } from './fields.ts';
import { said, type Labeled } from './said.ts';
import type { Scene } from './scene.ts';
import { textBody } from './texts.ts';
import { zoneOptions } from './zones.ts';

type Kind = 'date' | 'zone' | 'type' | 'none';

/** What settles a doubt, by its field; anything else is settled by the reason alone. */
function kindOf(field: string): Kind {
  if (field.endsWith('_on')) return 'date';
  if (field === 'time_zone') return 'zone';
  return field === 'entity_type' ? 'type' : 'none';
}

const optionOf = ({ id, code, field }: Doubt): Labeled => {
  const name = FIELDS[field] ?? { en: field, es: field };
  return { value: id, label: said(`${DOUBTS[code].en} (${name.en})`, `${DOUBTS[code].es} (${name.es})`) };
};

/** The doubt that the visitor came for, or all of them. */
function doubtsFor({ state, about }: Scene): readonly Doubt[] {
  const meant = state.doubts.filter(({ id }) => id === about);
  return meant.length > 0 ? meant : state.doubts;
}

const DATE: Spoken = { en: 'Date, as it is documented', es: 'Fecha, según los documentos' };
const ZONE: Spoken = { en: 'Time zone', es: 'Zona horaria' };
const TYPE: Spoken = { en: 'Entity type', es: 'Tipo de entidad' };
const ONLY_IF: Spoken = { en: 'Only for a doubt about it.', es: 'Solo para una duda sobre ello.' };
const DATE_HINT: Spoken = {
  en: 'Only for a doubt about a date. For example: March 28 2027',
  es: 'Solo para una duda sobre una fecha. Por ejemplo: 28 de marzo de 2027',
};

/** Only what one of these doubts needs is asked. */
function valueFields({ facts }: Scene, doubts: readonly Doubt[]) {
  const kinds = new Set(doubts.map(({ field }) => kindOf(field)));
  const asked = {
    date: optional(date({ label: DATE, hint: DATE_HINT })),
    zone: optional(select({ label: ZONE, hint: ONLY_IF, options: zoneOptions })),
    type: optional(select({ label: TYPE, hint: ONLY_IF, options: entityTypeOptions(facts.policy) })),
  };
  return Object.fromEntries(Object.entries(asked).filter(([kind]) => kinds.has(kind as Kind))) as Partial<typeof asked>;
}

const SUSPENDED: Spoken = {
  en: 'Once the day of the suspension is known and the register is live, the company is told of the suspension: by a letter for you to dispatch, from which the whole time to cure counts, and by mail to each contact.',
  es: 'Una vez que se conoce el día de la suspensión y el registro está en vigor, se le comunica a la empresa: por una carta que usted despacha, desde la cual se cuenta todo el plazo para subsanar, y por correo a cada contacto.',
};

type Typed = {
  readonly doubt: string;
  readonly date?: string | null;
  readonly zone?: string | null;
  readonly type?: string | null;
};

const MISSING: Spoken = {
  en: 'This settles the doubt that you chose: fill it in',
  es: 'Esto aclara la duda que eligió: complételo',
};

export const doubtForms: Forms<Extract<EntryCommand['type'], 'SettleDoubt'>> = {
  SettleDoubt: actForm({
    submit: { en: 'Settle it', es: 'Aclarar' },
    done: { en: 'The doubt is settled.', es: 'La duda quedó aclarada.' },
    draw(scene) {
      const doubts = doubtsFor(scene);
      const options = doubts.map(optionOf);
      const kinds = new Map(doubts.map(({ id, field }) => [id, kindOf(field)]));
      const none = { en: 'Nothing about this participant is in doubt.', es: 'Nada de este participante está en duda.' };
      return {
        intro: [
          {
            en: 'What you record starts the clocks that waited for it. Nothing that would be late at once is held against the company.',
            es: 'Lo que registre pone en marcha los plazos que lo esperaban. Nada que resulte vencido de inmediato se imputa a la empresa.',
          },
          ...(doubts.some(({ field }) => field === 'suspended_on') ? [SUSPENDED] : []),
        ],
        fields: {
          doubt: oneOf(scene, { en: 'Doubt', es: 'Duda' }, options, none),
          ...valueFields(scene, doubts),
          note: reason({ en: 'Where this is documented.', es: 'Dónde está documentado.' }),
        },
        initial: chosenFor('doubt', options, scene),
        rules: (values: Typed) => {
          const kind = kinds.get(values.doubt) ?? 'none';
          return kind === 'none' || values[kind] ? {} : { [kind]: MISSING };
        },
      };
    },
    async payload(values, { scene, keep }) {
      const typed = values as Typed;
      const doubt = scene.state.doubts.find(({ id }) => id === typed.doubt);
      const kind = kindOf(doubt?.field ?? '');
      return {
        doubt: typed.doubt,
        value: kind === 'none' ? null : (typed[kind] ?? null),
        note: await keep('note', textBody(values.note)),
      };
    },
  }),
};
