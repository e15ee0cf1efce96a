/** The report itself: the form that the company's own people have, filled in by a contact who came by a link. Looking at it changes nothing. */
import type { Request, Response } from 'express';
import { wallDateOf } from '../../../domain/calendar.ts';
import { keepContent } from '../../../db/content.ts';
import { receiveFiling, type Filing } from '../../../db/filings.ts';
import { transaction } from '../../../db/pool.ts';
import type { ReportingContact } from '../../../db/reporters.ts';
import type { Deps } from '../../deps.ts';
import { describe, problemOf } from '../../failure.ts';
import { radios, type Fields, type Setup, type Values } from '../../forms.ts';
import { hiddenOf, newForm } from '../../forms/command.ts';
import { drawCheck, drawForm, type Drawn } from '../../forms/draw.ts';
import { rawOf, readForm, spellForm } from '../../forms/read.ts';
import { localsOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import type { Handler } from '../../route.ts';
import { handOver } from '../acts/execute.ts';
import { REPORT_INTRO, REPORT_SUBMIT, reported, reportFields } from '../acts/incident.ts';
import { asWritten } from '../acts/said.ts';
import { ACTS_WORDS } from '../../words/acts.ts';
import { ASK_LINK, SEND } from '../../words/page-report.ts';
import { showReportFault } from './closed.ts';
import { reportOf, type OpenReport } from './link.ts';
import { mailReporter } from './mail.ts';
import { showReceived } from './received.ts';

type Told = Values<ReturnType<typeof reportFields>> & { readonly company?: string };

function setupOf({ now }: Pick<Deps, 'now'>, { link, contacts }: OpenReport): Setup<Fields> {
  const [{ state, name, company }, ...others] = contacts;
  const today = wallDateOf(Math.max(now(), state.lastAt), state.zone);
  const options = contacts.map((one) => ({
    value: one.participant,
    label: asWritten(one.company),
    hint: asWritten(one.participant),
  }));
  const several = others.length > 0;
  return {
    title: ACTS_WORDS.ReportIncident,
    intro: [REPORT_INTRO, SEND.once],
    facts: [{ label: SEND.by, value: name }, ...(several ? [] : [{ label: SEND.company, value: company }])],
    fields: { ...(several && { company: radios({ label: SEND.which, options }) }), ...reportFields(today) },
    initial: { on: today },
    seen: 0,
    action: paths.reportLink({ link }),
    submit: REPORT_SUBMIT,
    back: { href: paths.home(), label: ASK_LINK.back },
  };
}

export const sendReport = (deps: Deps): { readonly show: Handler; readonly submit: Handler } => ({
  show: async (req, res) => {
    const opened = await reportOf(deps, req, res);
    if ('fault' in opened) return showReportFault(res, opened.fault);
    if ('used' in opened) return showReceived(deps, opened.used, res);
    const setup = setupOf(deps, opened);
    const raw = spellForm(setup.fields, setup.initial ?? {});
    drawForm(res, false, { setup, raw, hidden: { command: newForm(), seen: 0 } }, 200);
  },
  submit: async (req, res) => {
    const opened = await reportOf(deps, req, res);
    if ('fault' in opened) return showReportFault(res, opened.fault);
    if ('used' in opened) return res.redirect(303, paths.reportLink({ link: String(req.params['link']) }));
    await submitted(deps, opened, req, res);
  },
});

/** What was typed is not lost while the record is away: it comes back, to be sent again. */
async function submitted(deps: Deps, opened: OpenReport, req: Request, res: Response): Promise<void> {
  const setup = setupOf(deps, opened);
  const hidden = hiddenOf(req.body);
  const drawn: Drawn<Fields> = { setup, raw: rawOf(setup.fields, req.body), hidden };
  if (hidden.step === 'edit') return drawForm(res, false, drawn, 200);
  const reading = readForm(setup.fields, drawn.raw);
  if (!reading.ok) return drawForm(res, false, { ...drawn, faults: reading.faults }, 422);
  localsOf(res).command = opened.filing;
  try {
    await taken(deps, opened, reading.values as Told);
  } catch (error) {
    const problem = problemOf(error);
    if (problem.status !== 503) throw error;
    return drawCheck(res, drawn, reading.values, problem);
  }
  res.redirect(303, paths.reportLink({ link: opened.link }));
}

/** Received, numbered and kept whatever the engine does; then handed over, and the receipt mailed. */
async function taken(deps: Deps, { link, filing: id, contacts }: OpenReport, told: Told): Promise<void> {
  const reporter = contacts.find(({ participant }) => participant === told.company) ?? contacts[0];
  const { participant, contact } = reporter;
  const filing = await transaction(deps.pool, async (client) => {
    const payload = await reported(told, { keep: (kind, body) => keepContent(client, kind, body, contact) });
    const command = { type: 'HearIncident', contact, ...payload };
    return receiveFiling(client, {
      ...{ id, participant, command, person: contact },
      ...{ kind: 'incident-report', role: 'contact' },
    });
  });
  await Promise.all([handOver(deps, filing), mailReceipt(deps, reporter, link, filing)]);
}

/** The page shows the receipt whether or not the mail goes out; the participant's record confirms the report by mail once more. */
const mailReceipt = (deps: Deps, reporter: ReportingContact, link: string, filed: Filing): Promise<void> =>
  mailReporter(deps, reporter, { link, filed }).catch((error: unknown) =>
    deps.log.warn({ failure: describe(error) }, 'the receipt of a report could not be mailed'),
  );
