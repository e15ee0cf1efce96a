/** The way to a page of an application. */
import type { Words } from '../../../templates/words.ts';
import { paths } from '../../paths.ts';
import { APPLICATION } from '../../words/page-application.ts';
import { named } from '../participant/names.ts';
import type { ApplicationScene } from './scene.ts';

/** @param here the page itself; null for the list of steps */
export const crumbsOf = ({ id, case: { account } }: ApplicationScene, here: Words | null) => [
  { label: named(account.company), href: paths.participant({ id }) },
  { label: APPLICATION.title, href: here === null ? null : paths.application({ id }) },
  ...(here === null ? [] : [{ label: here, href: null }]),
];
