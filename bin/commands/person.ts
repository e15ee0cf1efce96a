/** `portolan person`: who works for the agency, in which roles and where, and with which companies they have a conflict of interest. */
import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import { HELD } from '../../domain/access.ts';
import { STAFF_ROLES, type StaffRole } from '../../domain/actor.ts';
import { isWallDate } from '../../domain/calendar.ts';
import type { Grant } from '../../domain/assignment-terms.ts';
import { Plain } from '../up/say.ts';
import { withRecord } from './record.ts';

type By = { readonly by?: string };
type AddFlags = { readonly name: string; readonly email: string; readonly office?: string };
type AssignFlags = By & {
  readonly role: string;
  readonly office?: string;
  readonly region?: string;
  readonly rank?: string;
  readonly from?: string;
  readonly until?: string;
  readonly actingFor?: string;
};
type EndFlags = By & { readonly until?: string };
type ConflictFlags = EndFlags & { readonly organization?: boolean };

export function person(program: Command): void {
  const group = program
    .command('person')
    .description('people of the agency, their roles and their conflicts of interest');
  const by = [
    '--by <person>',
    'in whose name: an administrator or headquarters; a lender for acting authority',
  ] as const;
  group.command('list').description('everybody with what they hold').option('--json', 'as JSON').action(list);
  group
    .command('add <person>')
    .description('makes somebody known; the id is the subject at the sign-in provider. Harmless when repeated')
    .requiredOption('--name <name>', 'full name')
    .requiredOption('--email <address>', 'mail address')
    .option('--office <id>', 'where they work')
    .action(add);
  group
    .command('assign <person>')
    .description('gives a role. The very first administrator is given without --by')
    .requiredOption('--role <role>', STAFF_ROLES.join(', '))
    .option('--office <id>', 'held for this office')
    .option('--region <id>', 'held for this region')
    .option('--rank <title>', 'title on decisions and letters')
    .option('--from <day>', 'first day; today without it')
    .option('--until <day>', 'last day')
    .option('--acting-for <person>', 'in whose place')
    .option(...by)
    .action(assign);
  group
    .command('end <person> <assignment>')
    .description('ends a role, named by its event as `person list` shows it')
    .option('--until <day>', 'last day; today without it')
    .requiredOption(...by)
    .action(end);
  group
    .command('conflict <person> <company>')
    .description('declares a conflict of interest with a participant: the person neither sees nor touches it')
    .option('--organization', 'with the company of that id and all its memberships')
    .option('--until <day>', 'last day')
    .option(...by)
    .action(conflict);
  group
    .command('end-conflict <person> <conflict>')
    .description('ends a conflict of interest, named by its event')
    .option('--until <day>', 'last day; today without it')
    .requiredOption(...by)
    .action(endConflict);
}

const day = (text: string | undefined, name: string): string | null => {
  if (text !== undefined && !isWallDate(text)) throw new Plain(`--${name} ${text} is no day such as 2027-03-01`, 2);
  return text ?? null;
};

async function list({ json }: { readonly json?: boolean }, command: Command): Promise<void> {
  const { staffFiles } = await import('../../db/queries/people.ts');
  const files = await withRecord(command, ({ pool }) => staffFiles(pool));
  if (json) return console.log(JSON.stringify(files, null, 2));
  for (const { id, name, assignments, conflicts } of files) {
    console.log(`${id}  ${name}`);
    for (const { event, role, office, region, from, until, actingFor } of assignments)
      console.log(
        `  ${event}  ${role} ${office ?? region ?? 'everywhere'} from ${from}${until === null ? '' : ` until ${until}`}${actingFor === null ? '' : ` for ${actingFor}`}`,
      );
    for (const { event, participant, organization, from, until } of conflicts)
      console.log(
        `  ${event}  conflict with ${participant ?? organization} from ${from}${until === null ? '' : ` until ${until}`}`,
      );
  }
}

async function add(id: string, { name, email, office }: AddFlags, command: Command): Promise<void> {
  const { recordPerson } = await import('../../db/people.ts');
  await withRecord(command, ({ pool }) =>
    recordPerson(pool, { id, name, email, kind: 'staff', language: 'en', office: office ?? null }),
  );
  console.log(`${id} is known`);
}

async function assign(id: string, flags: AssignFlags, command: Command): Promise<void> {
  const { role, office = null, region = null, rank = null, actingFor = null, by } = flags;
  if (!Object.hasOwn(HELD, role))
    throw new Plain(`there is no role ${role}: choose one of ${STAFF_ROLES.join(', ')}`, 2);
  const [from, until] = [day(flags.from, 'from'), day(flags.until, 'until')];
  await withRecord(command, (record) => {
    const grant: Grant = { role: role as StaffRole, office, region, rank, from: from ?? record.on, until, actingFor };
    return record.assign(id, by, { id: randomUUID(), type: 'GiveAssignment', ...grant });
  });
  console.log(`${id} holds the role of ${role}`);
}

async function end(id: string, assignment: string, flags: EndFlags, command: Command): Promise<void> {
  const until = day(flags.until, 'until');
  await withRecord(command, (record) =>
    record.assign(id, flags.by, { id: randomUUID(), type: 'EndAssignment', assignment, until: until ?? record.on }),
  );
  console.log(`${assignment} ends`);
}

async function conflict(id: string, company: string, flags: ConflictFlags, command: Command): Promise<void> {
  const until = day(flags.until, 'until');
  const subject = flags.organization
    ? { participant: null, organization: company }
    : { participant: company, organization: null };
  await withRecord(command, (record) =>
    record.assign(id, flags.by ?? id, {
      id: randomUUID(),
      type: 'DeclareConflict',
      ...subject,
      from: record.on,
      until,
    }),
  );
  console.log(`${id} has a conflict of interest with ${company}`);
}

async function endConflict(id: string, event: string, flags: EndFlags, command: Command): Promise<void> {
  const until = day(flags.until, 'until');
  await withRecord(command, (record) =>
    record.assign(id, flags.by, { id: randomUUID(), type: 'EndConflict', conflict: event, until: until ?? record.on }),
  );
  console.log(`${event} ends`);
}
