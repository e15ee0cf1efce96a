/** The routes by which somebody of a company who signs in for the first time becomes known. */
import type { Deps } from '../../deps.ts';
import { paths } from '../../paths.ts';
import type { Route } from '../../route.ts';
import { askCode, takeCode } from './enroll.ts';

/** Rows of the route table. */
export function enrollRoutes(deps: Deps): readonly Route[] {
  const enroll = { path: paths.enroll.pattern, may: 'proven', audit: 'none' } as const;
  return [
    { name: 'enroll.form', method: 'get', ...enroll, handle: askCode() },
    { name: 'enroll', method: 'post', ...enroll, handle: takeCode(deps) },
  ];
}
