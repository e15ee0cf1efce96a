/** Open work of a participant with what the nightly comparison of expected and sent has found in the record. */
import type { AmissNotice } from './amiss.ts';
import type { State } from './state.ts';
import { openWork, type WorkItem } from './work.ts';

/** `amiss_work` in the database says the same. */
const itemOf = ({ id, kind, differs }: AmissNotice): WorkItem => ({
  key: `notice.amiss:${id}`,
  kind: 'notice.amiss',
  about: id,
  roles: ['specialist', 'supervisor'],
  acts: ['MendNotice', 'ProveLetter', 'RecordContact'],
  due: null,
  clock: null,
  person: null,
  reason: `${differs} ${kind}`,
});

/** Everything that waits for somebody in the agency. */
export const allWork = (state: State, amiss: readonly AmissNotice[] = []): readonly WorkItem[] => [
  ...openWork(state),
  ...amiss.map(itemOf),
];
