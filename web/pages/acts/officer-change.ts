/** Forms of a change of officer: reported by the company or on paper, confirmed or not by the specialist. */
import { z } from 'zod';
import {
  INDEPENDENT_CHANNELS,
  type IndependentChannel,
  type OfficerChangeCommand,
} from '../../../domain/officer-change.ts';
import { numberOf } from '../../../domain/policy.ts';
import { officeToday, policyOf } from '../../../domain/process.ts';
import { contents } from '../../../db/content.ts';
import { contactsBefore, recordContact } from '../../../db/contacts.ts';
import { documentOf, documentsOf } from '../../../db/documents.ts';
import { signInsOf } from '../../../db/queries/sign-ins.ts';
import type { Spoken } from '../../../templates/words.ts';
import { checkboxes, optional, radios, select } from '../../forms.ts';
import { carryChanges } from '../../organization-intake.ts';
import { CHANNELS_OF_CHECK, OFFICER } from '../../words/officer.ts';
import { actForm, type Forms } from './act-form.ts';
import { contactOptions } from './choices.ts';
import { factOf, note, reason, READ_BY_COMPANY } from './fields.ts';
import { emailField, languageField, personName, phoneField } from './person-fields.ts';
import { asWritten, said, type Labeled } from './said.ts';
import type { Scene } from './scene.ts';
import { textBody } from './texts.ts';

/** What a claim holds, beside its text. */
const claimBody = z.object({
  text: z.string(),
  name: z.string(),
  email: z.string(),
  phone: z.string(),
  language: z.enum(['en', 'es']),
});
type Claim = z.infer<typeof claimBody>;

async function claimOf({ pool, state }: Scene): Promise<Claim | null> {
  const { officerChange } = state;
  if (!officerChange) return null;
  const found = (await contents(pool, [officerChange.claim.id])).get(officerChange.claim.id);
  const parsed = claimBody.safeParse(found?.body);
  return parsed.success ? parsed.data : null;
}

/** Who signs in for the company today. */
const signIns = ({ pool, id, facts }: Scene) => signInsOf(pool, id, officeToday(facts));

const onPaper = ({ viewer }: Scene): boolean => viewer.kind === 'staff';

/** The company’s documents to choose from; nothing is asked while there are none. */
async function documentsField({ pool, id }: Scene) {
  const all = await documentsOf(pool, id, { kind: 'participant', ref: null });
  const options = all.filter(({ struck }) => !struck).map(({ id: value, name }) => ({ value, label: asWritten(name) }));
  const asking = { label: OFFICER.documents, hint: OFFICER.documentsHint, options };
  return options.length > 0 ? { documents: optional(checkboxes(asking)) } : {};
}

/** What the claim names as evidence, by the names of the documents. */
async function evidenceFact({ pool, state }: Scene) {
  const found = await Promise.all((state.officerChange?.evidence ?? []).map((one) => documentOf(pool, one)));
  return factOf(OFFICER.documents, found.flatMap((one) => one?.name ?? []).join(', ') || null);
}

const claimFacts = (claim: Claim | null) =>
  claim
    ? [
        ...factOf(OFFICER.claimed, claim.text),
        ...factOf(OFFICER.newOfficer, [claim.name, claim.email, claim.phone].filter(Boolean).join(', ')),
      ]
    : [];

/** The new officer gets the days of whoever has to mend something. */
function runsOn({ state, facts }: Scene): Spoken {
  const days = numberOf(policyOf(facts, state.officerChange), 'RETURN_CURE');
  const { en, es } = OFFICER.runsOn;
  return said(en.replace('{days}', String(days)), es.replace('{days}', String(days)));
}

/** The ways to the company that the record had before the claim was filed. */
async function knownWays(scene: Scene) {
  const { pool, id, state } = scene;
  const earlier = await contactsBefore(pool, id, state.officerChange?.filing ?? '');
  return contactOptions(scene)
    .filter(({ value }) => earlier.has(value))
    .map(({ label, hint }) => ({
      label,
      value: (hint as Spoken | undefined)?.[scene.language] ?? '',
    }));
}

const channels: readonly Labeled<IndependentChannel>[] = INDEPENDENT_CHANNELS.map((value) => ({
  value,
  label: CHANNELS_OF_CHECK[value],
}));

export const officerChangeForms: Forms<OfficerChangeCommand['type']> = {
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
      consequences: [OFFICER.receipt, OFFICER.checked, OFFICER.holds],
    }),
    payload: async ({ name, email, phone, language, what, proof, ...rest }, { keep }) => ({
      claim: await keep('claim', { text: `${what}\n\n${proof}`, name, email, phone: phone ?? '', language }),
      evidence: (rest as { readonly documents?: readonly string[] | null }).documents ?? [],
    }),
  }),

  ConfirmOfficerChange: actForm({
    submit: { en: 'Confirm the new officer', es: 'Confirmar al nuevo directivo' },
    done: { en: 'The change of officer is confirmed.', es: 'El cambio de directivo quedó confirmado.' },
    async draw(scene) {
      const claim = await claimOf(scene);
      const people = await signIns(scene);
      const officers = people.filter(({ roles }) => roles.includes('officer'));
      const option = ({ person, name }: { person: string; name: string }): Labeled => ({
        value: person,
        label: asWritten(name),
      });
      const contacts = contactOptions(scene);
      const old = scene.state.contacts.find(({ role }) => role === 'officer')?.id;
      return {
        intro: [OFFICER.confirmIntro],
        facts: [...claimFacts(claim), ...(await evidenceFact(scene)), ...(await knownWays(scene))],
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
        consequences: [OFFICER.becomes, OFFICER.signedOut, OFFICER.told, runsOn(scene)],
      };
    },
    async payload(values, { scene, command, record, keep }) {
      const { name, email, phone, language, replaces, channel } = values;
      const { former = null, officer = null } = values as {
        former?: readonly string[] | null;
        officer?: string | null;
      };
      await recordContact(record, {
        id: command,
        participant: scene.id,
        role: 'officer',
        name,
        email,
        phone: phone ?? '',
        language,
        person: officer,
      });
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
      return {
        facts: [...claimFacts(await claimOf(scene)), ...(await evidenceFact(scene)), ...(await knownWays(scene))],
        fields: { note: reason(READ_BY_COMPANY) },
        consequences: [OFFICER.stays, OFFICER.runsOnRefused],
      };
    },
    payload: async (values, { keep }) => ({ note: await keep('note', textBody(values.note)) }),
  }),
};
