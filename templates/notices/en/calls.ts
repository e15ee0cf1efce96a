/** What is said on the telephone, in English: what waits, and what would do it; never a finding, a ground, a tier or a vetting. */
import type { CallWords } from '../call-words.ts';

export const calls: CallWords = {
  opening: 'Good day, this is {caller} of {program}. May I speak with {contact} of {company}?',
  unnamed: 'whoever looks after the {program} membership',
  before: {
    first: 'We have written to you, and no answer has reached us.',
    again: 'We have written and called before, and no answer has reached us.',
    warned: 'We have written and called, a letter has gone to your registered address, and no answer has reached us.',
  },
  duty: {
    'annual-review': {
      what: 'It is about the {review}: it was due on {due}.',
      todo: 'The officer signs it and submits it on your page. If something stands in the way, you can ask there for more time.',
    },
    'blank-profile': {
      what: 'It is about the {review}: it was due on {due}.',
      todo: 'The profile is completed on your page, and the officer signs and submits it there.',
    },
    'actions-unanswered': {
      what: 'It is about answers to the report on your validation: they were due on {due}.',
      todo: 'Your page shows which answers are missing. Please give them there.',
    },
    'visit-dates-unanswered': {
      what: 'It is about dates that we proposed for a visit: an answer was due on {due}.',
      todo: 'Please accept one of the dates on your page, or offer others there.',
    },
    'validation-failed': {
      what: 'It is about the report on your validation.',
      todo: 'Please read it on your page, and tell us what you will do and by when.',
    },
    'contact-verification': {
      what: 'It is about the contacts that we have on record: they were to be confirmed by {due}.',
      todo: 'Please look through them on your page, and confirm at least two who can be reached.',
    },
    'adverse-warning': {
      what: 'It is about a letter that asks for an answer of the company.',
      todo: 'Your page says what it is about and by when. Please have the officer answer it there.',
    },
    'debt-or-bond': {
      what: 'It is about something that was to be settled by {due}.',
      todo: 'Your page says what it is. Please settle it, and say so there.',
    },
    'reinstatement-conditions': {
      what: 'It is about something that was agreed to be done by {due}.',
      todo: 'Your page says what it is. Please do it, and report it there.',
    },
  },
  ask: 'By which day will it be done? Is somebody else the right person: who, and how do we reach them?',
  genuine:
    'If you doubt this call, sign in at {host} as always: the same is said there. I ask for no password and no code.',
  machine:
    'This is {caller} of {program}, with a message for {contact}. Please sign in at {host}, or call me back. Thank you.',
};
