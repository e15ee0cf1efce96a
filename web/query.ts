/** The query of an address, checked. */
import type { Request } from 'express';
import type { z } from 'zod';
import { badRequest } from './problem.ts';

/**
 * The query parameters that the schema knows; others are ignored.
 * @throws Problem 400 when one is malformed or given twice
 */
export function queryOf<T>(req: Request, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(req.query);
  if (!parsed.success) throw badRequest();
  return parsed.data;
}
