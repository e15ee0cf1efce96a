/** Where a participant stands, in words. */
import type { Benefit } from '../../domain/benefits.ts';
import type { Risk, Standing, Tier } from '../../domain/state.ts';
import type { Spoken } from '../../templates/words.ts';

export type Tone = 'plain' | 'good' | 'warn' | 'bad' | 'info';

export const STANDINGS: Readonly<Record<Standing, Spoken>> = {
  none: { en: 'Not begun', es: 'Sin iniciar' },
  draft: { en: 'Draft application', es: 'Solicitud en borrador' },
  submitted: { en: 'Application submitted', es: 'Solicitud presentada' },
  'in-review': { en: 'Application in review', es: 'Solicitud en revisión' },
  returned: { en: 'Application returned', es: 'Solicitud devuelta' },
  approved: { en: 'Profile approved', es: 'Perfil aprobado' },
  certified: { en: 'Certified', es: 'Certificado' },
  suspended: { en: 'Suspended', es: 'Suspendido' },
  removed: { en: 'Removed', es: 'Dado de baja' },
  withdrawn: { en: 'Withdrawn', es: 'Retirado' },
  ineligible: { en: 'Found ineligible', es: 'No elegible' },
  abandoned: { en: 'Application abandoned', es: 'Solicitud abandonada' },
};

/** The color that goes with the word; the word itself is always there. */
export const STANDING_TONES: Readonly<Record<Standing, Tone>> = {
  none: 'plain',
  draft: 'plain',
  submitted: 'info',
  'in-review': 'info',
  returned: 'warn',
  approved: 'info',
  certified: 'good',
  suspended: 'bad',
  removed: 'bad',
  withdrawn: 'plain',
  ineligible: 'bad',
  abandoned: 'plain',
};

/** The same for the company itself: one whole sentence. */
export const STANDING_SENTENCES: Readonly<Record<Standing, Spoken>> = {
  none: { en: 'No application has been begun.', es: 'No se ha iniciado ninguna solicitud.' },
  draft: {
    en: 'Your application has been begun and not been submitted yet.',
    es: 'Su solicitud está iniciada y todavía no se ha presentado.',
  },
  submitted: {
    en: 'We have your application. A specialist will be named for it.',
    es: 'Tenemos su solicitud. Se le asignará un especialista.',
  },
  'in-review': {
    en: 'A specialist is reviewing your application.',
    es: 'Un especialista está revisando su solicitud.',
  },
  returned: {
    en: 'Your application has come back to you: something in it has to be mended.',
    es: 'Su solicitud le fue devuelta: hay algo que corregir en ella.',
  },
  approved: {
    en: 'Your security profile is approved. The decision on certification is ours to make.',
    es: 'Su perfil de seguridad está aprobado. La decisión sobre la certificación nos toca a nosotros.',
  },
  certified: {
    en: 'Your company is a certified participant of the program.',
    es: 'Su empresa es un participante certificado del programa.',
  },
  suspended: {
    en: 'Your company’s participation is suspended. It can be reinstated.',
    es: 'La participación de su empresa está suspendida. Puede restablecerse.',
  },
  removed: { en: 'Your company has been removed from the program.', es: 'Su empresa fue dada de baja del programa.' },
  withdrawn: { en: 'Your company has withdrawn from the program.', es: 'Su empresa se retiró del programa.' },
  ineligible: {
    en: 'Your application was decided: your company was found not eligible.',
    es: 'Su solicitud fue resuelta: se determinó que su empresa no es elegible.',
  },
  abandoned: {
    en: 'Your application was closed, because it was not finished in time. You may begin a new one.',
    es: 'Su solicitud se cerró porque no se terminó a tiempo. Puede iniciar otra.',
  },
};

export const TIERS: Readonly<Record<Tier, Spoken>> = {
  0: { en: 'No tier', es: 'Sin nivel' },
  1: { en: 'Tier 1', es: 'Nivel 1' },
  2: { en: 'Tier 2', es: 'Nivel 2' },
  3: { en: 'Tier 3', es: 'Nivel 3' },
};

export const RISKS: Readonly<Record<Risk, Spoken>> = {
  low: { en: 'Low risk', es: 'Riesgo bajo' },
  medium: { en: 'Medium risk', es: 'Riesgo medio' },
  high: { en: 'High risk', es: 'Riesgo alto' },
};

export const BENEFITS: Readonly<Record<Benefit, Spoken>> = {
  'reduced-score': { en: 'Lower risk score', es: 'Menor calificación de riesgo' },
  'fewer-examinations': { en: 'Fewer examinations', es: 'Menos inspecciones' },
  'front-of-line': { en: 'Front of the line', es: 'Primer lugar en la fila' },
  'fast-lane': { en: 'FAST lanes', es: 'Carriles FAST' },
  'business-resumption': {
    en: 'Priority when business resumes after an incident',
    es: 'Prioridad al reanudarse la actividad tras un incidente',
  },
  'expedited-release': { en: 'Expedited release of cargo', es: 'Liberación acelerada de la carga' },
};
