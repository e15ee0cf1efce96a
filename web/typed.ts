/** What was typed into a form: read first of all, so that it can be given back whatever fails afterwards. */
import express, { type RequestHandler } from 'express';
import { localsOf } from './locals.ts';

/** What a form may hold: long texts in several fields, and no more. */
const parse = express.urlencoded({ extended: false, limit: '128kb', parameterLimit: 600 });

export const readTyped: RequestHandler = (req, res, next) =>
  parse(req, res, (error?: unknown) => {
    localsOf(res).unreadable = error;
    next();
  });

/** What could not be read is told once it is known to whom. */
export const tellUnreadable: RequestHandler = (_req, res, next) => next(localsOf(res).unreadable);
