/** A realistic record for benchmarks: one participant's recorded life, of which others are copies. */
import { imported, goLive, cureLapsed, validated, reviewOpen } from '../domain/testing/stories.ts';
import type { Ledger } from '../domain/testing/ledger.ts';
import { ctpat } from '../test/lifecycle/ctpat.ts';

/** Events with what is recorded beside them, as the judge would have written them. */
export type Template = {
  readonly type: string;
  readonly command: string;
  readonly actor: string;
  readonly role: string;
  readonly policy: string;
  readonly at: number;
  readonly body: string;
  readonly cause: string | null;
};

/** Lives of different length: roster members, reviews, validations, a suspension. */
export function lives(): readonly (readonly Template[])[] {
  const member = imported(ctpat);
  goLive(member);
  return [member, reviewOpen(ctpat), validated(ctpat), cureLapsed(ctpat)].map(templatesOf);
}

function templatesOf({ events }: Ledger): readonly Template[] {
  return events.map(({ command, event, at, facts }, index) => {
    const { now, policy, adopted, empowered, filings, liveSince } = facts;
    const kept = { now, policy: policy.version, adopted, holidays: 'us', empowered, filings, liveSince };
    const first = events[index - 1]?.command !== command;
    return {
      type: event.type,
      command: command.id,
      actor: command.by.person,
      role: command.by.role,
      policy: policy.version,
      at,
      body: JSON.stringify(event),
      cause: first ? JSON.stringify({ command, facts: kept }) : null,
    };
  });
}
