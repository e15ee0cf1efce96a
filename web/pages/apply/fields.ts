/** What a new applicant is asked, and how it hangs together. */
import { placeOf, type Place, type Ports } from '../../../domain/places.ts';
import type { Policy } from '../../../domain/policy.ts';
import type { Language, Spoken } from '../../../templates/words.ts';
import { also, optional, select, text } from '../../forms.ts';
import { identifierFields } from '../acts/identifiers.ts';
import { emailField, languageField, personName, phoneField } from '../acts/person-fields.ts';
import { zoneOptions } from '../acts/zones.ts';
import { tokenTyped } from '../invitations/token.ts';
import { countryOptions, portOptions } from './places.ts';
import { FORM } from './words.ts';

const REGION = /^[\p{L}\d][\p{L}\d .'-]{0,39}$/u;

const invitation = () =>
  also(text({ label: FORM.token, hint: FORM.tokenHint, max: 60 }), (typed) =>
    tokenTyped(typed) === null ? FORM.tokenFault : null,
  );

const company = () => ({
  company: text({
    label: { en: 'Name of the company', es: 'Nombre de la empresa' },
    hint: { en: 'As it is registered.', es: 'Tal como está registrada.' },
    max: 200,
  }),
  country: select({ label: { en: 'Country', es: 'País' }, options: countryOptions }),
  city: text({ label: { en: 'City', es: 'Ciudad' }, max: 120 }),
  region: also(
    text({
      label: { en: 'State, province or region', es: 'Estado, provincia o región' },
      hint: {
        en: 'For the United States, Mexico and Canada its short code, such as TX, NLE or ON.',
        es: 'Para Estados Unidos, México y Canadá, su clave corta, por ejemplo TX, NLE u ON.',
      },
      max: 40,
    }),
    (typed) =>
      REGION.test(typed) ? null : { en: 'Enter a short code or a name', es: 'Escriba una clave corta o un nombre' },
  ),
  port: optional(
    select({
      label: { en: 'Port of entry that you use most', es: 'Puerto de entrada que más usa' },
      options: portOptions,
    }),
  ),
  zone: optional(
    select({
      label: { en: 'Time zone', es: 'Zona horaria' },
      hint: {
        en: 'Only if neither the port nor the region tells it. Your deadlines end with the day in this zone.',
        es: 'Solo si ni el puerto ni la región la indican. Sus plazos terminan con el día en esta zona.',
      },
      options: zoneOptions,
    }),
  ),
});

const officer = () => ({
  officerName: personName({ en: 'Company officer: name', es: 'Directivo de la empresa: nombre' }),
  officerEmail: emailField({ en: 'Company officer: mail address', es: 'Directivo de la empresa: correo electrónico' }),
  officerPhone: phoneField({ en: 'Company officer: telephone', es: 'Directivo de la empresa: teléfono' }),
  officerLanguage: languageField({ en: 'Company officer: language', es: 'Directivo de la empresa: idioma' }),
});

const primary = () => ({
  contactName: personName({ en: 'Primary contact: name', es: 'Contacto principal: nombre' }),
  contactEmail: emailField({ en: 'Primary contact: mail address', es: 'Contacto principal: correo electrónico' }),
  contactPhone: phoneField({ en: 'Primary contact: telephone', es: 'Contacto principal: teléfono' }),
  contactLanguage: languageField({ en: 'Primary contact: language', es: 'Contacto principal: idioma' }),
});

/** Asked where some place takes no new applications: whoever was admitted from its waiting list has a token. */
const admission = () => ({
  ...optional(invitation()),
  label: FORM.admitted,
  hint: FORM.admittedHint,
});

/**
 * The fields for one entity type of the policy.
 * @param listed whether companies are admitted to it from waiting lists
 */
export function applyFields(policy: Policy, entityType: string, listed: boolean) {
  const invited = policy.entityTypes[entityType]?.byInvitation === true;
  return {
    ...(invited ? { invitation: invitation() } : listed && { invitation: admission() }),
    ...company(),
    ...identifierFields(policy, entityType),
    ...officer(),
    ...primary(),
  };
}

/** The answers, whatever the entity type; identifiers stand beside them. */
export type Applied = Readonly<Record<string, unknown>> & {
  readonly invitation?: string | null;
  readonly company: string;
  readonly country: string;
  readonly city: string;
  readonly region: string;
  readonly port: string | null;
  readonly zone: string | null;
  readonly officerName: string;
  readonly officerEmail: string;
  readonly officerPhone: string | null;
  readonly officerLanguage: Language;
  readonly contactName: string;
  readonly contactEmail: string;
  readonly contactPhone: string | null;
  readonly contactLanguage: Language;
};

/** Zone and office by the port, else by the region; short codes are written in capitals. */
export const placeFor = (
  { port, country, region }: Pick<Applied, 'port' | 'country' | 'region'>,
  ports: Ports,
): Place => placeOf({ port: port ?? '', country, region: region.toUpperCase() }, ports);

const SAME: Spoken = {
  en: 'Give another address than the officer’s, so that a notice reaches two people',
  es: 'Indique otra dirección que la del directivo, para que un aviso llegue a dos personas',
};
const NO_ZONE: Spoken = {
  en: 'Choose the time zone: the place does not tell it',
  es: 'Elija la zona horaria: el lugar no la indica',
};

/** What is wrong with the answers taken together. */
export function applyRules(values: Applied, ports: Ports): { readonly contactEmail?: Spoken; readonly zone?: Spoken } {
  const shared = values.officerEmail.toLowerCase() === values.contactEmail.toLowerCase();
  const zoneless = values.zone === null && placeFor(values, ports).zone === null;
  return { ...(shared && { contactEmail: SAME }), ...(zoneless && { zone: NO_ZONE }) };
}
