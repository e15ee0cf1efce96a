/** Taking a mail out of the holding pen: linked to a company, or set aside, with a reason. */
import { reachOf } from '../../../domain/access.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { keepContent } from '../../../db/content.ts';
import { settleHeld } from '../../../db/inbound-mail.ts';
import { foundWithin } from '../../../db/queries/found.ts';
import { penMail, type MailLine } from '../../../db/queries/inbound.ts';
import type { Deps } from '../../deps.ts';
import { optional, radios, text, textarea, type FormPage, type Values, type Visit } from '../../forms.ts';
import { paths } from '../../paths.ts';
import { notFound } from '../../problem.ts';
import type { Viewer } from '../../session/person.ts';
import { INBOUND } from '../../words/page-inbound.ts';
import { told } from '../acts/refusals.ts';
import { textBody } from '../acts/texts.ts';

/** Who empties the holding pen. */
export const SETTLERS = ['specialist', 'supervisor'] as const;

const FIELDS = {
  what: radios({
    label: INBOUND.what,
    options: [
      { value: 'link', label: INBOUND.link },
      { value: 'aside', label: INBOUND.aside },
    ],
  }),
  company: optional(text({ label: INBOUND.company, hint: INBOUND.companyHint, max: 60 })),
  why: textarea({ label: INBOUND.why, max: 1000, rows: 3 }),
};
type Given = Values<typeof FIELDS>;

const rules = ({ what, company }: Pick<Given, 'what' | 'company'>) => {
  if (what === 'link' && company === null) return { company: INBOUND.companyMissing };
  return what === 'aside' && company !== null ? { company: INBOUND.companyStray } : {};
};

export const settlePage = (deps: Deps): FormPage<typeof FIELDS> => ({
  checks: false,
  setup: async ({ params }) => {
    const mail = await heldIn(deps, params);
    return {
      title: INBOUND.settle,
      intro: [INBOUND.holdsNothing],
      facts: mail.participant === null ? headOf(mail) : [],
      fields: FIELDS,
      rules,
      seen: 0,
      action: paths.settleMail({ mail: mail.id }),
      submit: INBOUND.do,
      back: { href: paths.heldMail({ mail: mail.id }), label: INBOUND.back },
    };
  },
  execute: async ({ what, company, why }, { viewer, params }) => {
    const { id } = await heldIn(deps, params);
    try {
      const participant = what === 'link' ? await companyOf(deps, viewer, company ?? '') : null;
      const note = await keepContent(deps.pool, 'note', textBody(why), viewer.person);
      await settleHeld(deps.pool, id, { by: viewer.person, participant, note: note.id });
    } catch (error) {
      throw error instanceof Refusal ? told(viewer.language, error) : error;
    }
    return { to: paths.pen(), flash: { tone: 'success', words: INBOUND.done } };
  },
});

/** For who has not taken it out yet: linked, it is its company's. */
const headOf = ({ sender, subject }: MailLine) => [
  { label: INBOUND.from, value: sender ?? '–' },
  { label: INBOUND.subject, value: subject ?? '–' },
];

async function heldIn({ pool }: Deps, params: Visit['params']) {
  const mail = await penMail(pool, params['mail'] ?? '');
  if (!mail) throw notFound();
  return mail;
}

/** The company of exactly that number, within reach. @throws Refusal */
async function companyOf({ pool }: Deps, viewer: Viewer, number: string): Promise<string> {
  const found = await foundWithin(pool, reachOf(viewer, SETTLERS), number, 20);
  const [only, ...others] = found.filter(({ account, participant }) => account === number || participant === number);
  if (!only || others.length > 0)
    throw new Refusal('CompanyUnknown', 'No company within your reach has this account number.');
  return only.participant;
}
