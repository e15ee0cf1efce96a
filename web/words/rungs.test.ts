/** The steps of outreach in the words of the policy files. */
import { expect, test } from '@jest/globals';
import { CTPAT } from '../../test/lifecycle/ctpat.ts';
import { RUNGS, rungTitles } from './rungs.ts';

test('a step that is added to a policy has its words from there, and the later policy’s words are shown', () => {
  const rung = (code: string, en: string, es: string) => ({
    ...CTPAT.ladders['annual-review'].rungs[0]!,
    code,
    title: { en, es },
  });
  const annual = {
    ...CTPAT.ladders['annual-review'],
    rungs: [rung('portal-notice', 'Notice in the portal', 'Aviso en el portal'), rung('call', 'Telephone', 'Teléfono')],
  };
  const late = [
    'visit-dates-unanswered',
    'validation-failed',
    'contact-verification',
    'debt-or-bond',
    'adverse-warning',
    'reinstatement-conditions',
  ] as const;
  const later = { ...CTPAT, ladders: { ...CTPAT.ladders, ...Object.fromEntries(late.map((each) => [each, annual])) } };
  const titles = rungTitles([CTPAT, later]);
  expect(titles['portal-notice']).toEqual({ en: 'Notice in the portal', es: 'Aviso en el portal' });
  expect([titles['call']?.en, titles['last-resort']?.es]).toEqual(['Telephone', 'Búsqueda de una dirección mejor']);
  expect([RUNGS['call']?.en, RUNGS['answer']?.es]).toEqual(['Call', 'Respuesta']);
});
