/** Who reads the templates of notices: whoever reads cases, and whoever administers the program's people. */
import { CASE_READERS } from '../../../domain/access.ts';
import type { Role } from '../../../domain/actor.ts';

export const TEMPLATE_READERS: readonly Role[] = [...CASE_READERS, 'administrator'];
