/** The page that a link in a mail leads to: from whom and about what it is, how to check that, and what can be told by it. */
import { sayingsOf } from '../../../domain/answer-link.ts';
import { mail as en } from '../../../templates/notices/en/mail.ts';
import { mail as es } from '../../../templates/notices/es/mail.ts';
import type { Deps } from '../../deps.ts';
import { paths } from '../../paths.ts';
import type { Handler } from '../../route.ts';
import { show } from '../../show.ts';
import { LINK, SAY } from '../../words/page-answer.ts';
import { tongue, type Tongue } from '../../words/tongue.ts';
import { showFault } from './closed.ts';
import { isLetter, linkOf, type OpenLink } from './link.ts';

export const showLink =
  (deps: Deps): Handler =>
  async (req, res) => {
    const opened = await linkOf(deps, req, res);
    if ('fault' in opened) return showFault(res, opened.fault, opened.told);
    const spoken = tongue(opened.language);
    const { say, date } = spoken;
    const { host } = deps.config.url;
    show(res, 'answer/link', {
      title: say(LINK.title),
      lead: say(isLetter(opened) ? LINK.leadLetter : LINK.lead, { company: opened.company }),
      facts: factsOf(opened, spoken).map(({ label, value }) => ({ label, value })),
      choose: say(LINK.choose),
      once: say(LINK.once, { date: date(opened.lastDay) }),
      choices: sayingsOf(opened.leg !== null).map((saying) => ({
        href: paths.sayByLink({ link: opened.link, saying }),
        label: say(SAY[saying].choice),
      })),
      signIn: { href: paths.signIn(), label: say(LINK.signIn), words: say(LINK.signInInstead) },
      genuine: { title: say(LINK.genuine), words: say(LINK.genuineHow, { host, reference: referenceOf(opened) }) },
    });
  };

/** As it stands in the subject of the mail. */
const referenceOf = ({ participant, notice }: OpenLink): string => `${participant}/${notice}`;

/** What is told to whoever has the link: no more than the mail itself told. */
export const factsOf = (opened: OpenLink, { say, instant }: Tongue) => [
  { label: LINK.about, value: say({ en: en[opened.kind].subject, es: es[opened.kind].subject }) },
  { label: LINK.company, value: opened.company },
  { label: LINK.reference, value: referenceOf(opened) },
  { label: LINK.written, value: instant(opened.queuedAt, opened.state.zone) },
];
