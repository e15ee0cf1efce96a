/** Mail in English. It says that something waits and by when, never what was found, decided or earned: that is read after signing in. */
import type { NoticeKind } from '../../../domain/notice.ts';
import type { MailWords } from '../mails.ts';

const applicationDecided: MailWords = {
  subject: 'A decision about your application has been made',
  what: 'A decision about the application of {company} to {program} has been made.',
  todo: 'Sign in to read it. A decision that must be served on paper also comes by post.',
};
const membershipDecided: MailWords = {
  subject: 'A decision about your membership has been made',
  what: 'A decision about the membership of {company} in {program} has been made.',
  todo: 'Sign in to read it. A decision that must be served on paper also comes by post.',
};
const appealDecided: MailWords = {
  subject: 'A decision about your appeal has been made',
  what: 'A decision about the appeal of {company} has been made.',
  todo: 'Sign in to read it. A decision that must be served on paper also comes by post.',
};
const NOTHING = 'You need do nothing now. We write when we need something from you, and when we have answered.';

export const mail: Readonly<Record<NoticeKind, MailWords>> = {
  'application-started': {
    subject: 'Your application has been started',
    what: 'An application of {company} to {program} has been started.',
    todo: 'Complete the company profile and the security profile, and have the company’s officer sign and submit them. An application that is not submitted by then is closed; it can be started anew at any time.',
  },
  'application-reminder': {
    subject: 'Your application has not been submitted yet',
    what: 'The application of {company} to {program} has been started, but not submitted yet.',
    todo: 'Complete what is missing, and have the company’s officer sign and submit it. An application that is not submitted by then is closed; it can be started anew at any time.',
  },
  'application-received': {
    subject: 'We have received your application',
    what: 'We have received the application of {company} to {program}, signed by the company’s officer.',
    todo: NOTHING,
  },
  'application-abandoned': {
    subject: 'Your application has been closed',
    what: 'The application of {company} to {program} was not submitted in time, and was closed on {on}.',
    todo: 'If the company still wants to take part, start a new application; nothing stands in its way.',
  },
  'specialist-named': {
    subject: 'Who looks after your case',
    what: '{specialist}, supply chain security specialist, now looks after the case of {company}.',
    todo: 'Put your questions to {specialist}. Nothing else changes.',
  },
  'specialist-changed': {
    subject: 'Somebody else now looks after your case',
    what: 'From today on {specialist}, supply chain security specialist, looks after the case of {company}.',
    todo: 'Put your questions to {specialist}. Every date stays as it is, and so does a visit that was agreed.',
  },
  'application-returned': {
    subject: 'Your application has come back for changes',
    what: 'The application of {company} to {program} has come back for changes.',
    todo: 'Sign in to see what is to be changed, change it, and have the company’s officer submit it again.',
  },
  'profile-approved': {
    subject: 'Your security profile has been accepted',
    what: 'The security profile in the application of {company} has been accepted. The decision on the application is still to come.',
    todo: NOTHING,
  },
  certified: applicationDecided,
  'found-ineligible': applicationDecided,
  'withdrawal-recorded': {
    subject: 'Your withdrawal has been recorded',
    what: 'The withdrawal of {company} from {program} was recorded on {on}.',
    todo: 'If the company did not mean to withdraw, tell us at once.',
  },
  'review-open': {
    subject: 'The annual review is open',
    what: 'The {review} of {company} is open.',
    todo: 'Go through the security profile, change what has changed, affirm the rest, and have the company’s officer sign and submit it.',
  },
  'review-reminder': {
    subject: 'The annual review has not been submitted yet',
    what: 'The {review} of {company} has not been submitted yet.',
    todo: 'Complete it, and have the company’s officer sign and submit it. If something stands in the way, ask for more time on your page before that day.',
  },
  'review-received': {
    subject: 'We have received your annual review',
    what: 'We have received the {review} of {company}.',
    todo: NOTHING,
  },
  'review-approved': {
    subject: 'Your annual review is complete',
    what: 'The {review} of {company} has been accepted and is complete.',
    todo: 'You need do nothing now. Keep the contacts on your page up to date, so that our messages reach you.',
  },
  'review-returned': {
    subject: 'Your annual review has come back for changes',
    what: 'The {review} of {company} has come back for changes.',
    todo: 'Sign in to see what is to be changed, change it, and have the company’s officer submit it again.',
  },
  'review-overdue': {
    subject: 'The annual review is overdue',
    what: 'The {review} of {company} has not reached us.',
    todo: 'Submit it now, signed by the company’s officer. If something stands in the way, say so on your page, where you can also ask for more time.',
  },
  'profile-asked': {
    subject: 'Please fill in the security profile',
    what: 'The security profile of {company} is asked for out of turn.',
    todo: 'Sign in to see why and what is missing, fill it in, and have the company’s officer sign and submit it. If something stands in the way, ask for more time on your page before that day.',
  },
  'profile-overdue': {
    subject: 'The security profile is overdue',
    what: 'The {review} of {company} has not reached us.',
    todo: 'Submit it now, signed by the company’s officer. If something stands in the way, say so on your page, where you can also ask for more time.',
  },
  'contacts-unconfirmed': {
    subject: 'Please confirm who can be reached',
    what: 'It is time to confirm the contacts of {company}: at least two people whom our messages reach.',
    todo: 'Look through them on your page, change what is no longer right, and confirm them.',
  },
  'settlement-asked': {
    subject: 'Something is to be put in order',
    what: 'Something that {company} has to have in order as a participant in {program} is not, as far as we know.',
    todo: 'Sign in to read what it is, put it in order, and say so on your page. If we are mistaken, say so there.',
  },
  'settlement-overdue': {
    subject: 'Something is still to be put in order',
    what: 'Something that we asked {company} to put in order is still open.',
    todo: 'Sign in to read what it is, put it in order now, and say so on your page. If something stands in the way, tell us.',
  },
  'settlement-received': {
    subject: 'We have received what you told us',
    what: 'We have received word from {company} that something is in order again.',
    todo: NOTHING,
  },
  'settlement-answered': {
    subject: 'We have looked at what you told us',
    what: 'We have looked into what was to be put in order at {company}.',
    todo: 'Sign in to read the outcome, and whether anything is left to do.',
  },
  'matter-warned': {
    subject: 'A letter asks for your answer',
    what: 'A letter about the membership of {company} in {program} has been issued, and it asks for an answer. Nothing has been decided.',
    todo: 'Sign in to read what it is about, what would answer it, and by when. The company’s officer answers on your page, with documents.',
  },
  'response-received': {
    subject: 'We have received your answer',
    what: 'We have received what {company} answered to our letter. Until we have read it, no term of yours runs in this matter.',
    todo: NOTHING,
  },
  'response-answered': {
    subject: 'We have read your answer',
    what: 'We have read what {company} answered to our letter.',
    todo: 'Sign in to read whether it suffices, and what is left to do if it does not.',
  },
  'time-granted': {
    subject: 'You have more time for the annual review',
    what: 'More time has been granted for the {review} of {company}.',
    todo: 'Complete the review, and have the company’s officer sign and submit it.',
  },
  'time-refused': {
    subject: 'Your request for more time has been answered',
    what: 'More time for the {review} of {company} has not been granted.',
    todo: 'Complete the review, and have the company’s officer sign and submit it. The reason is on your page.',
  },
  'duty-outstanding': {
    subject: 'Visit dates wait for your answer',
    what: 'The dates that we proposed for a validation visit to {company} have not been answered.',
    todo: 'Accept one of the dates on your page, or offer others there.',
  },
  'duty-warning': {
    subject: 'A letter about a duty that is still open',
    what: 'Something that we asked of {company} is still open, and a letter about it has been issued.',
    todo: 'Sign in to read the letter, and to see what is to be done and by when.',
  },
  'answer-received': {
    subject: 'We received what you told us',
    what: 'By the link or the code in our message {reference} you told us for {company}: {told}.',
    todo: 'We read it and get back to you. It changes no date: what was asked is asked until we say otherwise. If it was not you, tell us at once.',
  },
  'visit-proposed': {
    subject: 'Dates for a validation visit',
    what: 'We propose {mode} to {company}, on one of these dates.',
    todo: 'Accept one of the dates on your page, or offer others there.{ready}',
  },
  'visit-agreed': {
    subject: 'The validation visit is agreed',
    what: '{modeAgreed} to {company} is agreed for this date.{tentative}',
    todo: 'See to it that the people and records named in your security profile can be reached on that day. If the date has become impossible, tell us at once.{ready}',
  },
  'visit-moved': {
    subject: 'The validation visit is moved',
    what: 'The validation visit to {company} does not take place on this date.',
    todo: 'Sign in to see why, and what comes next. Nothing is asked of you until other dates are proposed.',
  },
  'visit-cancelled': {
    subject: 'A validation visit is called off',
    what: 'A validation visit to {company} has been called off; dates that were proposed for it are open no longer.',
    todo: 'Sign in to see why. {next}',
  },
  'visit-firm': {
    subject: 'The validation visit is firm',
    what: 'The journey is cleared: the validation visit to {company} takes place as agreed, on this date.',
    todo: 'See to it that the people and records named in your security profile can be reached on that day. If the date has become impossible, tell us at once.',
  },
  'visit-not-cleared': {
    subject: 'A validation visit does not take place',
    what: 'Those who were to come to {company} are not cleared for the journey: the validation visit does not take place on this date. That is on our side, and nothing is held against your company.',
    todo: 'Nothing is asked of you until we propose other dates.',
  },
  'visits-consent': {
    subject: 'Your consent to visits without notice',
    what: 'What somebody of {company} told us about its consent to visits without notice is on record now.',
    todo: 'Sign in to read what is on record. If it is not so, tell us at once: the consent is yours to give and to take back.',
  },
  'visit-paused': {
    subject: 'The validation visit is paused',
    what: 'People of the agency may not travel at present to a place that is to be visited in the validation of {company}. The visit is paused.',
    todo: 'Nothing is asked of you about it, and nothing follows from it for you. Annual reviews and everything else go on. We tell you when it goes on; sign in to see the place, and why.',
  },
  'visit-resumed': {
    subject: 'The validation visit goes on',
    what: 'People of the agency may travel again to a place that is to be visited in the validation of {company}.',
    todo: 'Nothing is asked of you yet: we propose dates next. A new date has its own full notice.',
  },
  'place-changed': {
    subject: 'Travel to a place of your validation has changed',
    what: 'What was said about travel to a place that is visited in the validation of {company} has changed.',
    todo: 'Sign in to see the place, and what was said. What was agreed with you stands, unless we tell you otherwise.',
  },
  'report-issued': {
    subject: 'The validation report has been issued',
    what: 'The report on the validation of {company} has been issued.',
    todo: 'Sign in to read it, and to answer what it asks, if it asks anything.{advice}',
  },
  'actions-overdue': {
    subject: 'Answers to the validation report are overdue',
    what: 'Answers to the report on the validation of {company} have not reached us.',
    todo: 'Sign in to see which answers are missing, and give them now. If something stands in the way, say so on your page.',
  },
  'action-returned': {
    subject: 'An answer has come back for changes',
    what: 'An answer that {company} gave to the report on its validation has come back for changes.',
    todo: 'Sign in to see what is missing, and answer again.',
  },
  'recommendation-ended': {
    subject: 'A recommendation has come to its end',
    what: 'A recommendation of the report on the validation of {company} has come to its end.',
    todo: 'Sign in to read how it ended, and why. Nothing is asked of you.',
  },
  validated: membershipDecided,
  'tier-lowered': membershipDecided,
  suspended: membershipDecided,
  'benefits-denied': membershipDecided,
  'benefits-restored': membershipDecided,
  'cure-received': {
    subject: 'We have received what you filed',
    what: 'We have received what {company} filed in answer to a decision.',
    todo: NOTHING,
  },
  'cure-refused': membershipDecided,
  'step-received': {
    subject: 'We have received what you filed',
    what: 'We have received what {company} reported.',
    todo: NOTHING,
  },
  'plan-answered': {
    subject: 'We have answered what you filed',
    what: 'We have answered what {company} filed.',
    todo: 'Sign in to read the answer, and what is left to do.',
  },
  'condition-overdue': {
    subject: 'Something that was agreed is still to be done',
    what: 'Something that {company} agreed to do has not been reported to us.',
    todo: 'Sign in to read what it is, do it now, and report it on your page. If something stands in the way, tell us.',
  },
  'cure-time-granted': {
    subject: 'You have more time',
    what: 'More time has been granted to {company}.',
    todo: 'Sign in to read for what, and until when.',
  },
  'cure-time-refused': {
    subject: 'Your request for more time has been answered',
    what: 'The request of {company} for more time has been answered.',
    todo: 'Sign in to read the answer. Your time runs on.',
  },
  reinstated: membershipDecided,
  removed: membershipDecided,
  'appeal-received': {
    subject: 'We have received your appeal',
    what: 'We have received the appeal of {company}.',
    todo: 'You need do nothing now. Your page shows how far the appeal is.',
  },
  'appeal-not-admitted': appealDecided,
  'appeal-denied': appealDecided,
  'appeal-allowed': appealDecided,
  'appeal-varied': appealDecided,
  'appeal-remitted': appealDecided,
  'decision-upheld': appealDecided,
  'appeal-days-credited': {
    subject: 'You have more days to appeal',
    what: 'The decision reached {company} late. The days that were lost by it have been given back.',
    todo: 'Sign in to see the last day to appeal as it is now.',
  },
  'appeal-information-asked': {
    subject: 'The appeal officer asks for information',
    what: 'The officer who decides the appeal of {company} asks for further information.',
    todo: 'Sign in to read what is asked, and answer on your page. The days within which we decide run on meanwhile, and silence alone decides nothing.',
  },
  'appeal-information-received': {
    subject: 'We have received your information',
    what: 'We have received the information that {company} gave for its appeal.',
    todo: 'You need do nothing now. Your page shows how far the appeal is.',
  },
  'officer-change-received': {
    subject: 'A change of officer has been reported',
    what: 'It was reported to us that {company} has a new company officer. We check this over a channel of our own; the day of an open annual review stands still meanwhile.',
    todo: 'If this is right, you need do nothing. If it is not, tell us at once: sign in and write to us, or call your specialist.',
  },
  'officer-changed': {
    subject: 'The company’s officer has changed',
    what: '{company} has a new company officer, who signs for it from now on. Whoever signed before can no longer do so.',
    todo: 'If this is not right, call your specialist at once.',
  },
  'record-corrected': {
    subject: 'Something in our record has been put right',
    what: 'Something that was recorded about {company} was wrong, and has been put right.',
    todo: 'Sign in to read what it was, and what follows from it.',
  },
  'officer-change-refused': {
    subject: 'The change of officer was not confirmed',
    what: 'We could not confirm the change of officer that was reported to us for {company}. Who signs for the company stays as it was.',
    todo: 'Sign in to read why. You can report the change again with better evidence.',
  },
  'incident-received': {
    subject: 'We have received what you reported',
    what: 'We have received a report from {company}. Its receipt, with number and instant, stands on your page.',
    todo: 'You need do nothing now. Sign in to print the receipt, or to add pictures and documents to the report.',
  },
  'incident-analysis-asked': {
    subject: 'We ask you for an account of what you reported',
    what: 'We ask {company} for a written account with the steps that follow from it.',
    todo: 'Sign in to read what is asked. The company’s officer signs it there.',
  },
  'incident-filing-received': {
    subject: 'We have received what you filed',
    what: 'We have received what {company} filed about something that happened.',
    todo: NOTHING,
  },
  'incident-answered': {
    subject: 'We have looked at what you filed',
    what: 'We have looked at what {company} filed about something that happened.',
    todo: 'Sign in to read the answer, and whether anything is left to do.',
  },
  'incident-overdue': {
    subject: 'A day that was set for you has passed',
    what: 'Something that {company} was to file by a day has not arrived.',
    todo: 'Sign in and file it now. If something stands in the way, write to us there.',
  },
  'partner-changed': {
    subject: 'The status of a partner has changed',
    what: 'The status of a partner that {company} sees by its consent changed on {on}.',
    todo: 'Sign in and open status verification to see which partner, and its status now. Why it changed is not told.',
  },
};
