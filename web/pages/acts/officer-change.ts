/** Forms of a change of officer: reported by the company or on paper, confirmed or not by the specialist. */
import {
  INDEPENDENT_CHANNELS,
  type IndependentChannel,
  type OfficerChangeCommand,
} from '../../../domain/officer-change.ts';
import { recordContact } from '../../../db/contacts.ts';
import { contactCard } from './contact-card.ts';
import { companyOf } from '../../../db/organization.ts';
import { checkboxes, optional, radios, select } from '../../forms.ts';
import { carryChanges } from '../../organization-intake.ts';
import { CHANNELS_OF_CHECK, OFFICER } from '../../words/officer.ts';
import { actForm, type Forms } from './act-form.ts';
import { contactOptions } from './choices.ts';
import { note, reason, READ_BY_COMPANY } from './fields.ts';
import type { SystemAct } from './form-act.ts';
import {
  claimFacts,
  claimOf,
  documentsField,
  documentsIn,
  everywhere,
  evidenceFact,
  knownWays,
  onPaper,
  runsOn,
  signIns,
} from './officer-facts.ts';
import { emailField, languageField, personName, phoneField } from './person-fields.ts';
import { asWritten, type Labeled } from './said.ts';
import { textBody } from './texts.ts';

const channels: readonly Labeled<IndependentChannel>[] = INDEPENDENT_CHANNELS.map((value) => ({
  value,
  label: CHANNELS_OF_CHECK[value],
}));

export const officerChangeForms: Forms<Exclude<OfficerChangeCommand['type'], SystemAct>> = {
  ClaimOfficerChange: actForm({
    submit: { en: 'Report it', es: 'Informarlo' },
    done: { en: 'The change of officer was reported.', es: 'Se informó el cambio de directivo.' },
    draw: async (scene) => ({
      intro: [onPaper(scene) ? OFFICER.onPaper : OFFICER.reportIntro],
      fields: {
        name: personName(OFFICER.newName),
        email: emailField(OFFICER.newMail),
        phone: phoneField(OFFICER.newPhone),
        language: languageField({ en: 'Language', es: 'Idioma' }),
        what: note(OFFICER.what, onPaper(scene) ? OFFICER.whatPaperHint : OFFICER.whatHint),
        proof: note(OFFICER.proof, OFFICER.proofHint),
        ...(await documentsField(scene)),
      },
      consequences: [
        OFFICER.receipt,
        ...((await companyOf(scene.pool, scene.id)).length > 1 ? [OFFICER.everyMembership] : []),
        OFFICER.checked,
        OFFICER.holds,
      ],
    }),
    payload: async ({ name, email, phone, language, what, proof, ...rest }, { keep }) => ({
      claim: await keep('claim', { text: `${what}\n\n${proof}`, name, email, phone: phone ?? '', language }),
      evidence: documentsIn(rest),
    }),
  }),

  ConfirmOfficerChange: actForm({
    submit: { en: 'Confirm the new officer', es: 'Confirmar al nuevo directivo' },
    done: { en: 'The change of officer is confirmed.', es: 'El cambio de directivo quedó confirmado.' },
    async draw(scene) {
      const claim = await claimOf(scene);
      const company = await companyOf(scene.pool, scene.id);
      const people = await signIns(scene, company);
      const officers = people.filter(({ roles }) => roles.includes('officer'));
      const option = ({ person, name }: { person: string; name: string }): Labeled => ({
        value: person,
        label: asWritten(name),
      });
      const contacts = contactOptions(scene);
      const old = scene.state.contacts.find(({ role }) => role === 'officer')?.id;
      return {
        intro: [OFFICER.confirmIntro],
        facts: [...claimFacts(claim), ...(await evidenceFact(scene, company)), ...(await knownWays(scene))],
        fields: {
          channel: radios({ label: OFFICER.channel, hint: OFFICER.channelHint, options: channels }),
          note: reason(OFFICER.confirmNote),
          name: personName(OFFICER.newName),
          email: emailField(OFFICER.newMail),
          phone: phoneField(OFFICER.newPhone),
          language: languageField({ en: 'Language', es: 'Idioma' }),
          replaces: optional(select({ label: OFFICER.replaces, options: contacts })),
          ...(officers.length > 0 && {
            former: optional(
              checkboxes({ label: OFFICER.former, hint: OFFICER.formerHint, options: officers.map(option) }),
            ),
          }),
          ...(people.length > 0 && {
            officer: optional(
              select({ label: OFFICER.signsIn, hint: OFFICER.signsInHint, options: people.map(option) }),
            ),
          }),
        },
        initial: {
          ...(claim && { name: claim.name, email: claim.email, phone: claim.phone || null, language: claim.language }),
          ...(old !== undefined && { replaces: old }),
          ...({ former: officers.map(({ person }) => person) } as object),
        },
        rules: ({
          former = null,
          officer = null,
        }: {
          readonly former?: readonly string[] | null;
          readonly officer?: string | null;
        }) => (officer !== null && former?.includes(officer) === true ? { officer: OFFICER.both } : {}),
        consequences: [OFFICER.becomes, OFFICER.signedOut, ...everywhere(company), OFFICER.told, runsOn(scene)],
      };
    },
    async payload(values, { scene, command, record, keep }) {
      const { name, email, phone, language, replaces, channel } = values;
      const { former = null, officer = null } = values as {
        former?: readonly string[] | null;
        officer?: string | null;
      };
      const card = { role: 'officer', name, email, phone, language } as const;
      await recordContact(record, contactCard(scene.id, command, card, officer));
      return {
        contact: { id: command, role: 'officer', reach: 'untried' },
        replaces,
        officer,
        former: former ?? [],
        channel,
        note: await keep('note', textBody(values.note)),
      };
    },
    after: carryChanges,
  }),

  RefuseOfficerChange: actForm({
    submit: { en: 'Do not confirm', es: 'No confirmar' },
    done: { en: 'The change of officer was not confirmed.', es: 'El cambio de directivo no se confirmó.' },
    async draw(scene) {
      const company = await companyOf(scene.pool, scene.id);
      const claim = await claimOf(scene);
      return {
        facts: [...claimFacts(claim), ...(await evidenceFact(scene, company)), ...(await knownWays(scene))],
        fields: { note: reason(READ_BY_COMPANY) },
        consequences: [OFFICER.stays, ...everywhere(company), OFFICER.runsOnRefused],
      };
    },
    payload: async (values, { keep }) => ({ note: await keep('note', textBody(values.note)) }),
    after: carryChanges,
  }),
};
