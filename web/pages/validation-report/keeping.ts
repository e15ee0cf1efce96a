/** What the pages of the report tell the script that saves as somebody types, and the page that stands in for them without a connection. */
import type { Response } from 'express';
import { LANGUAGES } from '../../../templates/words.ts';
import { asset, AWAY_WORKER } from '../../asset.ts';
import type { Deps } from '../../deps.ts';
import { paths } from '../../paths.ts';
import { notFound } from '../../problem.ts';
import type { Handler } from '../../route.ts';
import { letWork } from '../../security.ts';
import { AWAY, REPORT } from '../../words/page-validation-report.ts';
import { saidAll, tongue as tongueOf } from '../../words/tongue.ts';
import type { ReportScene } from './scene.ts';

/** @param res its page may run the worker that answers while there is no connection */
export function keepingView(res: Response, { id, tongue }: ReportScene) {
  letWork(res);
  return {
    kept: tongue.say(REPORT.kept, { time: '{time}' }), // the browser knows until when
    secretAt: paths.validationReportKey({ id }),
    worker: `${asset(AWAY_WORKER)}?page=${encodeURIComponent(paths.away({ language: tongue.language }))}`,
  };
}

/** Stands in for a report that is opened without a connection: the same for everybody, since browsers store it, and known to no session. */
export const showAway =
  ({ engine, config }: Pick<Deps, 'engine' | 'config'>): Handler =>
  (req, res) => {
    const language = LANGUAGES.find((one) => one === req.params['language']);
    if (!language) throw notFound();
    const tongue = tongueOf(language);
    const holes = { n: '{n}', time: '{time}' }; // the browser counts
    const data = { say: saidAll(tongue, AWAY), one: tongue.say(AWAY.one, holes), other: tongue.say(AWAY.other, holes) };
    const page = engine.render('pages/validation-report/away', { ...data, language }, { language, zone: config.zone });
    res.set('Content-Language', language).type('html').send(page);
  };
