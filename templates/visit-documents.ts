/** What a company may be asked to have ready for a visit, in words that stand in a list and in a sentence. */
import type { VisitDocument } from '../domain/visit-documents.ts';
import type { Spoken } from './words.ts';

export const VISIT_DOCUMENT_WORDS: Readonly<Record<VisitDocument, Spoken>> = {
  'site-plan': { en: 'a plan of the site', es: 'un plano del sitio' },
  'security-procedures': {
    en: 'the written security procedures',
    es: 'los procedimientos de seguridad por escrito',
  },
  'risk-assessment': { en: 'the latest assessment of threats', es: 'la última evaluación de amenazas' },
  'partner-screening': {
    en: 'how business partners were screened',
    es: 'cómo se verificó a los socios comerciales',
  },
  'personnel-screening': {
    en: 'the procedure by which personnel is screened',
    es: 'el procedimiento de verificación del personal',
  },
  'training-records': { en: 'records of security training', es: 'los registros de capacitación en seguridad' },
  'access-records': { en: 'records of visitors and of access', es: 'los registros de visitas y de accesos' },
  'seal-records': {
    en: 'records of container inspections and of seals',
    es: 'los registros de inspección de contenedores y de sellos',
  },
  'it-policy': { en: 'the written cybersecurity policy', es: 'la política de ciberseguridad por escrito' },
};
