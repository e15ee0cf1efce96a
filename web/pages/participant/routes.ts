/** The routes of a participant's pages. Looking at a case is recorded. */
import { PARTNER_ROLES } from '../../../domain/actor.ts';
import type { Deps } from '../../deps.ts';
import { paths } from '../../paths.ts';
import type { Route } from '../../route.ts';
import type { Viewer } from '../../session/person.ts';
import { showVisitFile } from '../calendar/visit-file.ts';
import { keepCaseNote } from './case-note.ts';
import { READERS } from './scene.ts';
import { showLetter, showNotice } from './show-notice.ts';
import { showParticipant, showTimeline } from './show-participant.ts';
import { showRegister } from './show-register.ts';

/** The one company that somebody acts for, or the list of them. */
function ownPage({ kind, participants }: Viewer): string | null {
  if (kind === 'staff') return null;
  const [id] = participants;
  return id !== undefined && participants.length === 1 ? paths.participant({ id }) : paths.home();
}

const ofCase = { may: { roles: [...READERS, ...PARTNER_ROLES], own: true } } as const;

export const participantRoutes = (deps: Deps): readonly Route[] => [
  {
    name: 'participants',
    method: 'get',
    path: paths.participants.pattern,
    may: { roles: READERS },
    audit: 'none',
    nav: { label: 'nav.participants', key: 'p', to: ({ kind }) => (kind === 'staff' ? paths.participants() : null) },
    handle: showRegister(deps),
  },
  {
    name: 'participant.show',
    method: 'get',
    path: paths.participant.pattern,
    ...ofCase,
    audit: 'participant.viewed',
    nav: { label: 'nav.own', to: ownPage },
    handle: showParticipant(deps),
  },
  {
    name: 'participant.timeline',
    method: 'get',
    path: paths.timeline.pattern,
    ...ofCase,
    audit: 'timeline.viewed',
    handle: showTimeline(deps),
  },
  {
    name: 'participant.note',
    method: 'post',
    path: paths.caseNotes.pattern,
    may: { roles: ['specialist', 'supervisor', 'director', 'headquarters', 'appeal-officer'] },
    audit: 'none',
    handle: keepCaseNote(deps),
  },
  {
    name: 'participant.notice',
    method: 'get',
    path: paths.notice.pattern,
    ...ofCase,
    audit: 'notice.viewed',
    handle: showNotice(deps),
  },
  {
    name: 'participant.letter',
    method: 'get',
    path: paths.letter.pattern,
    ...ofCase,
    audit: 'letter.viewed',
    handle: showLetter(deps),
  },
  {
    name: 'participant.visit-file',
    method: 'get',
    path: paths.visitFile.pattern,
    ...ofCase,
    audit: 'visit.calendar',
    handle: showVisitFile(deps),
  },
];
