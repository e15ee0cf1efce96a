/** Mails to a contact who reports without signing in: each is tried once. */
import { composeReport, type ReportMail } from '../../../templates/notices/compose-report.ts';
import type { ReportingContact } from '../../../db/reporters.ts';
import type { Deps } from '../../deps.ts';
import { commandId } from '../../forms/command.ts';
import { REPORTS } from './link.ts';

/** @throws MailNotSent when the server takes none now */
export async function mailReporter(
  { engine, config, post }: Pick<Deps, 'engine' | 'config' | 'post'>,
  { name, email, language, company, state }: ReportingContact,
  mail: ReportMail,
): Promise<void> {
  const { programme, office, zone } = state;
  const press = { engine, webUrl: config.url.origin };
  const composed = composeReport(press, { name, language, company, programme, office, zone }, mail);
  const id = commandId(REPORTS, { mailed: [mail.link, mail.filed?.receipt ?? ''] });
  await post({ to: { name, address: email }, id, ...composed });
}
