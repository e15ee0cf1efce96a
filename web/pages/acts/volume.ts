/** The form by which it is recorded how much a company trades. */
import { officeToday } from '../../../domain/process.ts';
import type { VolumeCommand, VolumeSource, VolumeUnit } from '../../../domain/volume.ts';
import { pastOf } from '../../../db/queries/proportion.ts';
import { date, number, radios } from '../../forms.ts';
import { tongue } from '../../words/tongue.ts';
import { VOLUME, VOLUME_SOURCE_WORDS, VOLUME_UNIT_WORDS } from '../../words/volume.ts';
import { volumeLines } from '../participant/volume-line.ts';
import { actForm, type Forms } from './act-form.ts';
import { factOf } from './fields.ts';
import { capitalized, optionsOf } from './said.ts';

const MOST = 1_000_000_000;

export const volumeForms: Forms<VolumeCommand['type']> = {
  RecordVolume: actForm({
    submit: VOLUME.record,
    done: { en: 'The volume is recorded.', es: 'El volumen quedó registrado.' },
    async draw(scene) {
      const now = officeToday(scene.facts);
      const year = Number(now.slice(0, 4)) - 1;
      return {
        intro: [
          {
            en: 'As the agency’s own systems show it. Whoever triages, recommends or decides sees it beside what is alleged or left undone, and the company sees it on its page. A figure that was wrong is recorded anew: of a period, the last word counts.',
            es: 'Tal como lo muestran los sistemas de la autoridad. Lo ve quien evalúa, recomienda o resuelve, junto a lo que se atribuye o quedó sin cumplir, y la empresa lo ve en su página. Una cifra errónea se registra de nuevo: de un período vale la última.',
          },
        ],
        facts: factOf(VOLUME.label, volumeLines(await pastOf(scene.pool, scene.id), tongue(scene.language))),
        fields: {
          count: number({ label: { en: 'How many', es: 'Cuántos' }, min: 0, max: MOST }),
          unit: radios<VolumeUnit>({
            label: { en: 'Of what', es: 'De qué' },
            options: optionsOf(capitalized(VOLUME_UNIT_WORDS)),
          }),
          from: date({ label: { en: 'First day of the period', es: 'Primer día del período' } }),
          to: date({
            label: { en: 'Last day of the period', es: 'Último día del período' },
            hint: { en: 'A year at the most.', es: 'Un año como máximo.' },
          }),
          source: radios<VolumeSource>({
            label: { en: 'Where it was read', es: 'Dónde se consultó' },
            options: optionsOf(capitalized(VOLUME_SOURCE_WORDS)),
          }),
          readOn: date({ label: { en: 'Day on which it was read', es: 'Día en que se consultó' } }),
        },
        initial: { from: `${year}-01-01`, to: `${year}-12-31`, readOn: now },
      };
    },
    payload: (values) => values,
  }),
};
