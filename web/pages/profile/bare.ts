/** The profile of an entity type for which no criteria are loaded: the page says so. */
import type { Response } from 'express';
import type { Case } from '../../../db/queries/participant.ts';
import type { Viewer } from '../../session/person.ts';
import { show } from '../../show.ts';
import { PROFILE } from '../../words/page-profile.ts';
import { saidAll, type Tongue } from '../../words/tongue.ts';
import { crumbsTo } from './crumbs.ts';

export type Bare = { readonly viewer: Viewer; readonly tongue: Tongue; readonly case: Case };

export const drawBare = (res: Response, { tongue, case: found }: Bare): void =>
  show(res, 'profile/bare', {
    say: saidAll(tongue, PROFILE),
    company: found.account.company,
    crumbs: crumbsTo(found, null),
  });
