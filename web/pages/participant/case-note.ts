/** A note of the desk on a case. */
import { z } from 'zod';
import { wallDateOf } from '../../../domain/calendar.ts';
import { writeNote } from '../../../db/case-notes.ts';
import { rulesVersion } from '../../../db/rules-version.ts';
import type { Deps } from '../../deps.ts';
import { commandId } from '../../forms/command.ts';
import { viewerOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import { badRequest } from '../../problem.ts';
import type { Handler } from '../../route.ts';
import { goOn } from '../../session/session.ts';
import { STAFF } from '../../words/page-staff.ts';

const body = z.object({ command: z.uuid(), text: z.string().trim().max(2_000) });

export const keepCaseNote =
  (deps: Deps): Handler =>
  async (req, res) => {
    const { success, data } = body.safeParse(req.body ?? {});
    if (!success) throw badRequest();
    const id = String(req.params['id']);
    const to = `${paths.participant({ id })}#notes`;
    const text = data.text.replaceAll('\r\n', '\n');
    if (text === '') return goOn(req, res, to, { tone: 'warning', words: STAFF.noteEmpty });
    const { person, roles } = viewerOf(res);
    const at = deps.now();
    await writeNote(deps.pool, id, {
      id: commandId(data.command, { text: [text] }),
      by: { person, role: roles[0]! },
      text,
      at,
      policy: deps.policies.at(wallDateOf(at, deps.config.zone)).version,
      rules: rulesVersion(),
    });
    await goOn(req, res, to, { tone: 'success', words: STAFF.noteKept });
  };
