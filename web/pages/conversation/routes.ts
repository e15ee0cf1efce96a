/** The routes of the conversation between a company and its office. Looks are recorded. */
import { WRITERS } from '../../../domain/conversation.ts';
import { DOCUMENT_RIGHTS } from '../../../domain/document-file.ts';
import type { Deps } from '../../deps.ts';
import { paths } from '../../paths.ts';
import type { Route } from '../../route.ts';
import { showConversation } from './show.ts';
import { sendMessage } from './write.ts';

/** Rows of the route table. */
export const conversationRoutes = (deps: Deps): readonly Route[] => [
  {
    name: 'conversation.show',
    method: 'get',
    path: paths.conversation.pattern,
    may: { roles: DOCUMENT_RIGHTS.message.read, own: true },
    audit: 'conversation.viewed',
    handle: showConversation(deps),
  },
  {
    name: 'conversation.write',
    method: 'post',
    path: paths.conversation.pattern,
    may: { roles: [...WRITERS.company, ...WRITERS.agency], own: true },
    audit: 'none',
    takesBack: true,
    takesFiles: true,
    handle: sendMessage(deps),
  },
];
