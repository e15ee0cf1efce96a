/** What notices say in English beside the mails' own words. English governs. */
export const words = {
  'label.you': 'By when',
  'label.us': 'What we owe you',
  'label.opens': 'What comes next',
  'label.from-dispatch': 'By when',
  'term.you': 'By the end of {date}, {zone}.',
  'term.you.past': 'This was due by the end of {date}, {zone}, and is still owed.',
  'term.us': 'We answer by the end of {date}, {zone}.',
  'term.us.past':
    'Our own date, the end of {date}, {zone}, has passed. It is ours to answer for, and has been raised inside the agency.',
  'term.opens': 'The next annual review opens on {date}, {zone}.',
  'term.held': 'No date runs at the moment, and nothing is late.',
  'term.from-dispatch': 'Within {count} after the day on which this letter is dispatched.',
  'term.from-dispatch.date': 'For a letter dispatched on {on}, that is by the end of {date}, {zone}.',
  'term.rule': '{title} (rule {rule} of {policy}).',
  'unit.day': '{n} days',
  'unit.day.one': '{n} day',
  'unit.working-day': '{n} working days',
  'unit.working-day.one': '{n} working day',
  'unit.year': '{n} years',
  'unit.year.one': '{n} year',
  'unit.on-the-day': 'on the day',
  'authority.statute': 'Statute: {source}',
  'authority.agency-published': 'Published by the agency: {source}',
  'authority.secondary': 'Practice, as reported: {source}',
  'authority.assumed': 'Set by the program office: {source}',
  'review.annual': 'annual review of the security profile for {cycle}',
  'review.inherited': 'review of the security profile',
  'visit.in-person': 'a validation visit',
  'visit.virtual': 'a virtual validation visit',
  'visit.agreed.in-person': 'A validation visit',
  'visit.agreed.virtual': 'A virtual validation visit',
  'visit.abroad': '{visit} to a site abroad',
  'visit.tentative':
    'It is tentative: those who come travel abroad for it, and are cleared for the journey first. We tell you as soon as it is firm.',
  'visit.off': 'Nothing is asked of you until other dates are proposed.',
  'visit.over': 'With the membership the validation is over: nothing more is asked of you about it.',
  'visit.dropped': 'This site is not visited any more: nothing more is asked of you about it.',
  'visit.ready': ' Have ready for the visit: {list}.',
  'visit.slot': '{date}, {time}, {zone}',
  'going.subject': 'A visit to which you go is agreed [{reference}]',
  'going.what': 'You go to this validation visit: {reference}, {slot}.',
  'going.off.subject': 'You do not go to a visit any more [{reference}]',
  'going.off.what': 'It was moved or called off, or others go: {reference}, {slot}.',
  'going.todo':
    'Nothing, if it can be done. What you answer in a calendar does not reach us: if you cannot go, say so to whoever plans the visit.',
  'going.ask': 'The specialist who has the case; its page names them.',
  'calendar.in-person': '{program} validation visit [{reference}]',
  'calendar.virtual': '{program} virtual validation visit [{reference}]',
  'calendar.moving': 'Date falls away, another is sought: {visit}',
  'calendar.how':
    'Everything about this visit is on its page, after signing in: {page}. What you answer in a calendar does not reach us.',

  'report-link.subject': 'Your link to report to us',
  'report-link.what':
    'Somebody asked on our site, {host}, to report a security incident, and gave this address, by which we know you.',
  'report-link.todo':
    'If it was you, open the link, and tell us what happened. It opens for one hour and counts once. Do not pass it on. If it was not you, do nothing: nothing has been reported.',
  'report-link.button': 'Report an incident',
  'report-receipt.subject': 'Receipt {receipt}: we have your report',
  'report-receipt.what':
    'We received your report for {company} on {at}, with the receipt {receipt}. This is the evidence that your company reported by itself: keep this message.',
  'report-receipt.todo':
    'You need do nothing now: whoever is on duty is called. If it was not you who reported, tell the field office at once. To add something, report again with the number of this receipt.',
  'report-receipt.button': 'Open the receipt',
  'report.ask': 'Your specialist, or the office of {office}, by telephone',
  'report.genuine':
    'Its link begins with {host}. To check it, do not use the link: type {host} into your browser, and ask there to report an incident; a new message like this one comes. We never ask for passwords, payments or copies of documents by mail.',
  'alert.subject': 'A report has come in that you are called to: {receipt}',
  'alert.what':
    'A report has come in for the office of {office}, with the receipt {receipt}, and you are the one who is called to it.',
  'alert.todo':
    'Sign in, read it, and say that you have it. If nobody has said so after {minutes} minutes, the next one of the line is called.',
  'alert.ask': 'Your supervisor, or the page that says who is on duty.',
  'admission.ask': 'Headquarters of the program; name the receipt {receipt}.',
  'admission.subject': 'You may apply now: {place} takes your application',
  'admission.what':
    '{company} has waited for {place} under the receipt {receipt}. It is your turn: your application is taken until the end of {lastDay} at headquarters.',
  'admission.todo':
    'Sign in and apply. Whoever joined the list need not type anything more; anybody else of the company types this token: {token}. It lets one application in.',
  'code.subject': 'A code to verify this mail address',
  'code.what': 'Somebody of {company} gave us this address. The code is {code}. It counts for 24 hours.',
  'code.todo':
    'If you expected this, give the code to whoever asked for it, or sign in and type it in yourself. If you did not, do nothing: without the code nothing changes.',
  'enroll.subject': 'A code to sign in for {company}',
  'enroll.what':
    '{company} invites you to sign in. Your code is {code}. It counts for seven days, and for you alone: give it to nobody.',
  'enroll.todo':
    'Open the page below, sign in, and type in this mail address and the code. If you know nothing of it, do nothing: without the code nothing changes.',
  'joint.subject': '{count} messages for your memberships',
  'joint.what': 'There are {count} messages for the memberships of {company}:',
  'joint.line': '{membership}: {subject}.{when} [{reference}]',
  'joint.answer': 'To answer this one without signing in, once, until the end of {date}: {href}',
  'joint.other': 'A line about another membership of the company.',
  'joint.todo': 'Sign in and open each membership: its page says what is asked, and by when.',
  'mail.for': 'For {name}, {company}',
  'mail.todo': 'What to do',
  'mail.link': 'Open your page',
  'told.take-date': 'this date suits you: {dates}',
  'told.other-dates': 'these dates would suit you: {dates}',
  'told.cannot': 'none of the dates will do',
  'told.promise': 'it will be done by {date}',
  'told.call-me': 'please call',
  'told.more-time': 'more time is needed, until {date}',
  'told.other-person': 'somebody else is the right person',
  'mail.answer': 'To answer without signing in',
  'mail.answer.what':
    'By this link you can tell us that it will be done by a date, that we should call, that you need more time, or who else should get this message. It counts once, until the end of {date}, and changes nothing by itself. Do not pass it on.',
  'mail.answer.link': 'Answer',
  'mail.genuine': 'Is this message genuine?',
  'mail.genuine.how':
    'It has the reference {reference}. To check it, do not use the link in this message: type {host} into your browser, sign in, and look for the reference among the messages on your page. We never ask for passwords, payments or copies of documents by mail.',
  'mail.ask': 'Whom to ask',
  'mail.automatic': 'This message was sent automatically for the {program} program office. Nobody reads replies to it.',
  'ask.specialist': '{name}, supply chain security specialist, {email}',
  'ask.field-office': 'The {office} field office, by a message on your page',
  'ask.headquarters': 'Headquarters, by a message on your page',

  'letter.office': '{program} Program Office',
  'letter.reference': 'Reference',
  'letter.date': 'Date',
  'letter.as': 'Participant type',
  'letter.attention': 'Attention: {name}, company officer',
  'letter.courtesy': '',
  'letter.reviewed': '',
  'mail.courtesy': '',
  'mail.reviewed': '',
  'mail.original': '',
  'letter.facts': 'The facts',
  'letter.law': 'The law and the rules',
  'letter.rule': 'Rule',
  'letter.rule.asks': 'What it asks',
  'letter.rule.value': 'Time',
  'letter.rule.basis': 'On what it rests',
  'letter.version': 'The rules are those of policy {policy}, in force from {from}.',
  'letter.adopted':
    'Those that are practice or were set by the program office were adopted by headquarters on {on} (record {event}).',
  'letter.effect': 'What this means, and from when',
  'letter.cure': 'What would put it right',
  'letter.duties': 'What you owe meanwhile',
  'letter.appeal': 'How to appeal',
  'letter.appeal-by': 'Last day to appeal',
  'letter.todo': 'What to do',
  'letter.page': 'Your page: {link}',
  'letter.answer.what':
    'Type {page} into your browser, and there the reference of this letter and the code below. You can tell us that it will be done by a date, that we should call, that you need more time, or who else should get this letter. The code counts once, until the end of {date}, and changes nothing by itself.',
  'letter.answer.code': 'Code: {code}',
  'letter.genuine': 'Is this letter genuine?',
  'letter.genuine.how':
    'It has the reference {reference}. To check it, type {host} into your browser, sign in, and look for the reference among the letters on your page. We never ask for passwords or payments by letter.',
  'letter.ask': 'Whom to ask',
  'signed.decided': 'Decided on {on}',
  'signed.confirmed': 'Confirmed on {on}',
  'signed.issued': 'Issued on {on}',
  'signed.office.field': '{office} field office',
  'signed.office.headquarters': 'Headquarters',
  'signed.authority': 'By authority of the office held since {from} (record {event}).',
  'signed.acting': 'Acting for {name} since {from} (record {event}).',
  'signed.nobody': 'For the program office',

  'law.967a':
    'Under 6 U.S.C. 967(a), a participant that does not meet a requirement of the program may be denied its benefits in whole or in part.',
  'law.967b':
    'Under 6 U.S.C. 967(b), a participant that knowingly gives false or misleading information is suspended or expelled from the program for an appropriate period.',
  'law.967c': 'Appeals are filed and decided under 6 U.S.C. 967(c).',
  'law.965':
    'Participants are validated under 6 U.S.C. 965; benefits may be denied in whole or in part under 6 U.S.C. 967(a).',
  'decision.suspension': 'the suspension of the membership',
  'decision.removal': 'the removal from the program',
  'decision.benefit-denial': 'the denial of benefits',
  'decision.ineligibility': 'the finding that the company is not eligible',
  'decision.tier-lowered': 'the lowering of the tier',

  'fact.review.missing': 'The {review} was due by the end of {date}, {zone}. It has not been submitted.',
  'fact.review.returned':
    'The {review} was due by the end of {date}, {zone}. It was submitted, came back for changes, and has not been submitted again.',
  'fact.actions':
    'The report on the validation of {cycle}, issued on {issued}, requires actions: {asked}. Answers were due by the end of {date}, {zone}. Actions without an accepted answer: {missing}.',
  'fact.visit':
    'Dates for a validation visit were proposed on {proposed}. An answer was due by the end of {date}, {zone}. None has reached us.',
  'fact.contacts': 'The contacts were to be confirmed by the end of {date}, {zone}. Nobody has confirmed them.',
  'fact.debt':
    'An unpaid debt to CBP that is past its remedies was recorded on {on}. It was to be settled by the end of {date}, {zone}, and has not been.',
  'fact.bond':
    'It was recorded on {on} that no bond is in force. One was to be in force again by the end of {date}, {zone}, and is not.',
  'fact.failed':
    'The report on the validation of {cycle}, issued on {issued}, found that the minimum security criteria are not met.',
  'fact.security-incident': 'A security incident in the company’s part of the supply chain called for action at once.',
  'fact.false-information':
    'Information that the company gave to the program was found to be false or misleading, and to have been given knowingly.',
  'fact.vetting-result':
    'A condition of the membership that is checked with other authorities was found not to be met.',
  'decided.security-incident':
    'There was a security incident in the company’s part of the supply chain, and what the company was warned of was not answered sufficiently.',
  'decided.vetting-result':
    'A condition of the membership that is checked with other authorities was found not to be met, and what the company was warned of was not answered sufficiently.',
  'decided.false-information':
    'Information that the company gave to the program was found to be false or misleading, and what the company was warned of was not answered sufficiently.',
  'alleged.security-incident':
    'It is alleged that there was a security incident in the company’s part of the supply chain, as the points below say.',
  'alleged.vetting-result':
    'A check showed that a condition of the membership may not be met, as the points below say. What was examined is not part of this letter.',
  'alleged.false-information':
    'It is alleged that information which the company gave to the program was false or misleading, as the points below say.',
  'alleged.vetting.type-not-met': 'The conditions of this entity type may not be met any more.',
  'alleged.vetting.type-not-met.answer': 'Show by documents that they are met, or tell us what has changed.',
  'alleged.vetting.no-trade-history': 'The trade history that is asked for could not be found.',
  'alleged.vetting.no-trade-history.answer': 'Give entry, manifest or export numbers of the last twelve months.',
  'alleged.vetting.identifiers-differ':
    'An identifier that the company gave does not agree with the register that issued it.',
  'alleged.vetting.identifiers-differ.answer':
    'Have the register corrected, or give the identifier as it stands there.',
  'alleged.vetting.bond-missing': 'No bond in force could be found.',
  'alleged.vetting.bond-missing.answer': 'File a bond and give its number.',
  'alleged.vetting.debt-unpaid': 'There seems to be unpaid debt to CBP that is past its remedies.',
  'alleged.vetting.debt-unpaid.answer': 'Give the receipt, or the agreement on payments.',
  'alleged.vetting.officer-not-confirmed': 'It could not be confirmed that the officer may sign for the company.',
  'alleged.vetting.officer-not-confirmed.answer': 'Give a document that names the officer and the power to sign.',
  'alleged.vetting.background': 'A condition that is not released may not be met.',
  'alleged.vetting.background.answer':
    'Give whatever the company wants to be considered. Whoever decides, and whoever decides an appeal, sees all of it.',
  'fact.imported': 'The suspension stood in the agency’s earlier register, from which it was taken over on {on}.',
  'fact.condition':
    'The membership was reinstated on {on} on the condition that a step of the plan would be done. It was due by the end of {date}, {zone}, and has not been reported and accepted.',
  'fact.tried.mail': 'We wrote to the company’s contacts by mail on {dates}.',
  'fact.tried.call': 'We called on {dates}.',
  'fact.tried.letter': 'We sent a letter to the registered address on {dates}.',
  'fact.tried.other': 'We tried to reach the company by other ways on {dates}.',
  'fact.point': 'What justified it without a warning first: {point} ({source}).',
  'fact.notice.received': 'At least one of the company’s contacts received what we sent or said.',
  'fact.notice.constructive':
    'Nobody answered. Every step of our outreach was taken on every address that we know, and a better address was searched for. This is called constructive notice.',
  'fact.warned':
    'A warning was dispatched on {warned}. It gave time until the end of {date}, {zone}; the duty was not done by then.',
  'fact.warned.alleged':
    'A warning was dispatched on {warned}. It gave time to answer until the end of {date}, {zone}.',
  'fact.warned.answered':
    'The company answered on {filed}. The answer was read on {read} and did not suffice; why is said on your page.',
  'fact.suspended': 'The membership has been suspended since {on}.',
  'fact.cure-lapsed': 'The time to cure the suspension ended with {date}, {zone}. No cure was accepted.',

  'cure.blank-profile': 'Fill in the security profile on your page and submit it, signed by the company’s officer.',
  'cure.contact-verification': 'Look through the contacts on your page, and confirm at least two who can be reached.',
  'cure.debt-or-bond': 'Pay the debt or agree on payments, or have the bond in force again, and say so on your page.',
  'cure.adverse-warning':
    'Answer on your page, signed by the company’s officer: point by point, with the documents that show it. If something is not so, say so.',
  'cure.reinstatement-conditions':
    'Do the step that was agreed, and report it on your page with what shows that it is done.',
  'cure.annual-review': 'Submit the annual review on your page, signed by the company’s officer.',
  'cure.actions-unanswered': 'Answer every required action of the validation report on your page, with evidence.',
  'cure.visit-dates-unanswered': 'Accept one of the proposed visit dates on your page, or offer others.',
  'cure.validation-failed': 'Mend every weakness that the validation report names, and tell us how and by when.',
  'cure.plan':
    'File a cure on your page: a corrective action plan that says, step by step, what is done, by when, and who answers for it.',
  'cure.consent': 'It needs the officer’s consent to unannounced visits.',
  'cure.answer': 'We answer a cure within {answer}. While it waits for our answer, the time to cure does not run.',

  'suspended.title': 'Suspension of the membership in {program}',
  'suspended.what':
    'The field director has decided, and headquarters has confirmed, to suspend the membership of {company} in {program}.',
  'suspended.what.immediate':
    'Headquarters has decided to suspend the membership of {company} in {program} with immediate effect.',
  'suspended.effect': 'The suspension takes effect on the day on which this letter is dispatched.',
  'suspended.effect.on': 'The suspension took effect on {on}.',
  'suspended.benefits':
    'From that day the company has none of the benefits of its membership. Its tier is not taken away: it counts again from the day of a reinstatement.',
  'suspended.otherwise':
    'If the suspension is not cured in that time, removal from the program may be recommended. Headquarters decides on it, and not while an appeal is open or one of your filings waits for our answer.',
  'suspended.duties':
    'Keep your security measures and your contacts up to date. You can still sign in, read your file, file a cure, and appeal while the time for that runs.',
  'suspended.frozen':
    'Your other dates stand still during the suspension, and run on after a reinstatement with the days that were left.',
  'inherited.what':
    'The membership of {company} in {program} is suspended. We took the suspension over from the agency’s earlier register, which does not show what the company was told of it; this letter tells it.',
  'inherited.effect':
    'Nothing changes by this letter: the company has none of the benefits of its membership while it is suspended. Its tier is not taken away; it counts again from the day of a reinstatement.',
  'inherited.term':
    'The company loses no part of the time to cure by that: all of it counts from the day on which this letter is dispatched.',
  'inherited.appeal':
    'The earlier register does not show until when the suspension can be appealed. An appeal that the company files gets its receipt all the same, and a person decides whether it is heard.',
  'inherited.ask':
    'If the company was never suspended, or was reinstated, or the day is another one, tell us: sign in and write to us, or ask whoever is named below. What is recorded wrongly is put right.',

  'benefit.reduced-score': 'the lower risk score',
  'benefit.fewer-examinations': 'fewer examinations',
  'benefit.front-of-line': 'the front of the line at examinations',
  'benefit.fast-lane': 'the use of FAST lanes',
  'benefit.business-resumption': 'priority when business resumes after an incident',
  'benefit.expedited-release': 'the expedited release of cargo',
  'denied.title': 'Denial of benefits of the membership in {program}',
  'denied.what':
    'The field director has decided to deny {company} some of the benefits of its membership in {program}: {benefits}. The membership stands.',
  'denied.what.immediate':
    'Headquarters has decided, without a warning before it, to deny {company} some of the benefits of its membership in {program}: {benefits}. The membership stands.',
  'denied.effect': 'The denial takes effect on the day on which this letter is dispatched.',
  'denied.effect.on': 'The denial took effect on {on}.',
  'denied.benefits': 'From that day the company is without {benefits}. Every other benefit of its tier stays as it is.',
  'denied.until': 'The benefits come back by themselves on {on} at the latest.',
  'denied.until.term': 'The benefits come back by themselves {term} after that day at the latest.',
  'denied.cure.duty':
    'Once that is done, the benefits come back by themselves. While it is not, a suspension of the membership may be recommended.',
  'denied.cure.plan': 'Mend what the facts name, and tell us on your page what was done, with evidence.',
  'denied.cure.seen': 'A field director looks at it, and may give the benefits back before their day.',
  'denied.duties': 'All duties of a participant stay as they are, and so do their dates.',
  'restored.title': 'Benefits of the membership in {program} are restored',
  'restored.what': 'Since {on} {company} has these benefits of its membership in {program} again: {benefits}.',
  'restored.why.reasoned': 'A field director has decided so.',
  'restored.why.done': 'What they were denied for has been done or waived.',
  'restored.why.term': 'The time for which they were denied is over.',
  'restored.why.appeal': 'The appeal against the denial was allowed.',
  'restored.todo': 'You need do nothing for this. Your page shows every benefit and every date.',
  'removed.title': 'Removal from {program}',
  'removed.what': 'Headquarters has decided to remove {company} from {program}.',
  'removed.what.immediate': 'Headquarters has decided to remove {company} from {program} with immediate effect.',
  'removed.effect': 'The membership ends on the day on which this letter is dispatched.',
  'removed.effect.on': 'The membership ended on {on}.',
  'removed.bar': 'A new application is possible {bar} after that day.',
  'removed.bar.until': 'A new application is possible {bar} after that day: from {on} on.',
  'removed.cure':
    'A removal cannot be cured. It ends if an appeal is allowed; otherwise the company may apply anew when the time above has passed.',
  'removed.duties':
    'Nothing: reviews and validations are no longer owed. You can still sign in, read your file and appeal.',

  'letter.items': 'What is missing, what puts it right, and by when',
  'item.what': 'What is missing',
  'item.cure': 'What puts it right',
  'item.when': 'By when',
  'item.due': 'Was due {date}, {zone}.',
  'item.by': 'By the end of {date}, {zone}, if this letter is dispatched on {on}.',
  'item.review': 'The {review} has not been signed and submitted.',
  'item.review.cure': 'Once nothing above is missing, the company’s officer signs and submits it on your page.',
  'item.clause': 'Criterion {criterion} ({category}) was not met: {words}',
  'item.clause.number': 'Criterion {criterion} was not met.',
  'item.clause.cure': 'Mend it, and say on your page how, by when, and with what evidence.',
  'item.clause.soon': 'As soon as you can.',
  'item.criterion': 'Criterion {criterion} ({category}): {words} {why}',
  'item.why.not-assessed': 'It has not been answered.',
  'item.why.returned': 'The answer came back for changes.',
  'item.why.to-do-anew': 'The criterion has changed since it was answered.',
  'item.why.past-finding': 'Something was found here before, and it has not been answered since.',
  'item.why.explanation-missing': 'The answer lacks its explanation.',
  'item.why.evidence-missing': 'The answer lacks a document.',
  'item.why.evidence-old': 'Its documents are too old.',
  'item.why.to-affirm': 'It has not been said that the earlier answer still holds.',
  'item.cure.not-assessed': 'Answer it.',
  'item.cure.returned': 'Change the answer as the reason given with it asks.',
  'item.cure.to-do-anew': 'Answer it anew.',
  'item.cure.past-finding': 'Answer it anew, and say what has changed.',
  'item.cure.explanation-missing': 'Add the explanation.',
  'item.cure.evidence-missing': 'Attach a document that shows it.',
  'item.cure.evidence-old': 'Attach a newer document.',
  'item.cure.to-affirm': 'Affirm the answer, or change it.',
  'item.category': 'Category {n}, {category}: it has not been affirmed.',
  'item.category.cure': 'Affirm the category on your page.',
  'item.action': 'Required action {id}: {text}',
  'item.step': 'A step of the plan that is a condition of the reinstatement: {text}',
  'item.step.untold': 'as your page gives it.',
  'item.action.untold': 'as the validation report gives it.',
  'item.action.found': 'Found: {text}',
  'item.action.criteria': 'It is about criteria {criteria}.',
  'item.action.open': 'It has not been answered.',
  'item.action.returned': 'The answer came back, and has not been given anew.',
  'item.action.answer': 'Answer it on your page, with evidence.',
  'item.action.mend': 'Mend it, and tell us on your page how and by when.',
  'item.alleged.untold': 'As your page gives it.',
  'item.contacts': 'The contacts of the company have not been confirmed.',
  'item.contact.dead': '{role}: our mail does not arrive there.',
  'item.contact.cure': 'Give another address on your page, or name somebody else.',
  'role.officer': 'Company officer',
  'role.primary': 'Primary contact',
  'role.alternate': 'Alternate contact',
  'item.visit': 'None of the proposed visit dates has been accepted, and no others were offered: {slots}.',
  'item.visit.unknown': 'The proposed visit dates have not been answered.',

  'warning.title.annual-review': 'Warning: the annual review has not been submitted',
  'warning.title.blank-profile': 'Warning: the security profile has not been submitted',
  'warning.title.contact-verification': 'Warning: the contacts have not been confirmed',
  'warning.title.debt-or-bond': 'Warning: a debt or a bond has not been settled',
  'warning.title.reinstatement-conditions': 'Warning: a condition of the reinstatement is not met',
  'warning.title.actions-unanswered': 'Warning: required actions have not been answered',
  'warning.title.visit-dates-unanswered': 'Warning: visit dates have not been answered',
  'warning.title.validation-failed': 'Warning: the validation found that criteria are not met',
  'warning.title.adverse-warning': 'Warning: the company is asked to answer what is alleged',
  'warning.what.alleged':
    'Something is alleged that may touch the membership of {company} in {program}. Nothing has been decided: the company is heard first.',
  'warning.effect.alleged':
    'Nothing changes today. If what is alleged is not answered, or the answer does not suffice, an adverse action may be recommended when the time below has passed. It is never automatic: a specialist recommends it, a field director decides, and headquarters confirms.',
  'warning.effect.lesser':
    'Nothing changes today. If what is alleged is not answered, or the answer does not suffice, a denial of single benefits may be recommended when the time below has passed, and nothing more: the membership would stand. It is never automatic: a specialist recommends it, and a field director decides.',
  'warning.what':
    'A duty that {company} has as a participant in {program} is still open, although we have asked for it before.',
  'warning.effect':
    'Nothing changes today. If the duty is still open when the time below has passed, a suspension of the membership may be recommended. It is never automatic: a specialist recommends it, a field director decides, and headquarters confirms.',
  'warning.answer':
    'If something stands in the way, say so on your page or to the specialist named below. An answer stops the steps until we have told you what it means for your case.',
  'warning.duties': 'The membership and its benefits stay as they are, and so do all other duties.',
  'warning.appeal':
    'This is a warning, not a decision: there is nothing to appeal yet. A suspension could be appealed, and its letter would say how.',

  'ineligible.title': 'Decision on the application to {program}',
  'ineligible.what':
    'The application of {company} to take part in {program} cannot be granted: the company was found not to be eligible.',
  'ineligible.fact.not-eligible':
    'The company does not meet the conditions for taking part as this type of participant: {entity}.',
  'ineligible.fact.vetting-adverse':
    'The conditions under which a company of this type ({entity}) is certified are not met. What was examined is not part of this letter; whoever decides an appeal sees all of it.',
  'ineligible.ground.type-not-met': 'The conditions of this entity type are not met.',
  'ineligible.remedy.type-not-met': 'Once they are met, the company may apply anew; it may also apply as another type.',
  'ineligible.ground.no-trade-history': 'The trade history that is asked for could not be found.',
  'ineligible.remedy.no-trade-history': 'Give entry, manifest or export numbers of the months before the application.',
  'ineligible.ground.identifiers-differ':
    'An identifier that the company gave does not agree with the register that issued it.',
  'ineligible.remedy.identifiers-differ': 'Have the register corrected, or give the identifier as it stands there.',
  'ineligible.ground.bond-missing': 'There is no bond in force.',
  'ineligible.remedy.bond-missing': 'File a bond and give its number.',
  'ineligible.ground.debt-unpaid': 'There is unpaid debt to CBP that is past its remedies.',
  'ineligible.remedy.debt-unpaid': 'Pay it or agree on payments, and give the receipt or the agreement.',
  'ineligible.ground.officer-not-confirmed': 'It could not be confirmed that the officer may sign for the company.',
  'ineligible.remedy.officer-not-confirmed': 'Give a document that names the officer and the power to sign.',
  'ineligible.ground.background': 'A condition that is not released was not met.',
  'ineligible.remedy.background': 'Give with an appeal whatever the company wants to be considered.',
  'ineligible.law.not-eligible': 'Who may take part is said in 6 U.S.C. 962 and 963.',
  'ineligible.law.vetting-adverse': 'On what certification rests is said in 6 U.S.C. 964.',
  'ineligible.effect':
    'The application was closed on {on}. No membership begins, and none that the company has under another type is touched.',
  'ineligible.cure.not-eligible': 'Once the conditions for this type are met, the company may apply anew at any time.',
  'ineligible.cure.vetting-adverse':
    'The company may apply anew at any time, and may give with an appeal whatever it wants to be considered.',
  'ineligible.duties': 'Nothing.',

  'lowered.title': 'Decision on the validation for {program}',
  'lowered.what': 'The validation of {cycle} of {company} was closed on {on} with tier {tier}.',
  'lowered.fact':
    'The validation report was issued on {issued}. On what it says, the membership is rated as tier {tier}; before, it was tier {former}.',
  'lowered.effect': 'From {on} on the company has the benefits of tier {tier}.',
  'lowered.cure':
    'The next validation decides on the tier anew. Tell your specialist when what the report names has been mended.',
  'lowered.duties': 'The duties of a participant stay as they are.',

  'cure-refused.title': 'Answer to the cure of a suspension',
  'cure-refused.what':
    'The cure that {company} filed on {filed} does not end the suspension of its membership in {program}.',
  'cure-refused.fact': 'The cure of {filed} was examined and refused on {on}. What is missing is said on your page.',
  'cure-refused.effect': 'The suspension goes on. The time to cure it runs again.',

  'appeal.how':
    'The company’s officer may appeal: sign in, open your page and choose “File an appeal”; or send a signed letter or e-mail. You get a receipt with a number. What counts is the day of the postmark, or else the day on which we receive it.',
  'appeal.who': 'An officer who had no part in this case decides within {term} of the filing.',
  'appeal.meanwhile.suspended':
    'The suspension stays in force meanwhile, and no removal is decided while an appeal is open.',
  'appeal.meanwhile.denied': 'The denial stays in force meanwhile.',
  'appeal.meanwhile.removed': 'The removal stays in force meanwhile.',
  'appeal.meanwhile.ineligible': 'The decision stays in force meanwhile.',
  'appeal.meanwhile.lowered': 'The lower tier stays in force meanwhile.',
  'appeal.closed':
    'The refusal of a cure is not appealed by itself. The time to appeal the suspension is over, or an appeal of it has been filed.',
  'appeal.not-admitted.title': 'Decision on the appeal',
  'appeal.not-admitted.what': 'The appeal that {company} filed against {decision} of {decided} is not admitted.',
  'appeal.denied.title': 'Decision on the appeal',
  'appeal.denied.what': 'The appeal that {company} filed against {decision} of {decided} is denied.',
  'appeal.fact': 'The appeal was received on {filed}.',
  'appeal.late': 'The last day to appeal was {date}, {zone}.',
  'appeal.reasons': 'Reasons given: {reasons}',
  'appeal.effect': 'The decision of {decided} stands: {decision}.',
  'appeal.cure.suspended': 'The suspension can still be cured: file a cure on your page.',
  'appeal.cure.none': 'This decision cannot be cured.',
  'appeal.duties': 'Nothing changes in what you owe.',
  'appeal.final': 'With this decision the appeal has ended within the program.',
  'appeal.allowed.title': 'Your appeal has been allowed',
  'appeal.allowed.what': 'The appeal that {company} filed on {filed} against {decision} of {decided} is allowed.',
  'appeal.allowed.suspension': 'The suspension ended on {on}. The membership stands again, at tier {tier}.',
  'appeal.allowed.removal': 'The removal is undone. The membership stands again from {on} on, at tier {tier}.',
  'appeal.allowed.benefit-denial':
    'The denial of benefits is undone. The membership has every benefit of tier {tier} that is not denied otherwise.',
  'appeal.allowed.ineligibility': 'The application was opened again on {on}, and is examined further.',
  'appeal.allowed.tier-lowered': 'The membership stands again at tier {tier}, from {on} on.',
  'appeal.allowed.moot': 'The suspension had ended before; the record now says that it should not have been imposed.',
  'appeal.upheld.title': 'Decided anew after the appeal',
  'appeal.upheld.what':
    'The appeal of {company} sent {decision} of {decided} back. It has been decided anew, and it stands.',
  'appeal.varied.title': 'Your appeal has been allowed in part',
  'appeal.varied.what':
    'The appeal that {company} filed on {filed} against {decision} of {decided} is allowed in part: a lesser measure takes its place.',
  'appeal.varied.conditions':
    'The suspension ended on {on}. What the company has to keep to stands in the reasons below.',
  'appeal.varied.suspension':
    'The removal is undone. From {on} on the membership is suspended instead, and the suspension can be cured.',
  'appeal.varied.bar': 'The removal stands. The company may apply anew from {until} on.',
  'appeal.varied.tier': 'The membership stands at tier {tier}, from {on} on.',
  'appeal.remitted.title': 'The decision has been sent back',
  'appeal.remitted.what':
    'On the appeal that {company} filed on {filed}, {decision} of {decided} is sent back: another person, who had no part in it, decides anew.',
  'appeal.remitted.meanwhile': 'Until then the decision of {decided} stays in force.',
  'appeal.remitted.todo': 'You need do nothing now. If the decision is upheld, you may appeal it again.',
  'appeal.asked.title': 'Information for your appeal',
  'appeal.asked.what':
    'The officer who decides the appeal that {company} filed on {filed} against {decision} of {decided} asks for further information.',
  'appeal.asked.question': 'What is asked: {question}',
  'appeal.asked.runs-on':
    'The days within which we decide run on meanwhile. Silence alone decides nothing: without an answer, the officer decides on what is there.',
  'appeal.asked.todo': 'Sign in, open your page and choose “Give information for the appeal”.',
  'appeal.allowed.todo': 'You need do nothing for this. Your page shows your dates.',

  'certified.title': 'Certification in {program}',
  'certified.what': '{company} was certified in {program} on {on}, at tier {tier}.',
  'certified.todo':
    'You need do nothing now. The security profile is reviewed once a year, around the day of this certification.',
  'validated.title': 'Your validation for {program}',
  'validated.what': 'The validation of {cycle} of {company} was closed on {on}. The membership is at tier {tier}.',
  'validated.todo': 'You need do nothing now.',
  'corrected.title': 'A correction of our record',
  'corrected.what':
    'Something that was recorded about {company} in {program} was wrong. It was put right on {on}. What was recorded before stays on record, with this correction.',
  'corrected.standing': 'The standing was wrong. The membership stands, at tier {tier}.',
  'corrected.tier': 'The tier was recorded as {from}. It is {to}.',
  'corrected.date': 'A date was recorded as {from}. It is {to}.',
  'corrected.decided-on': 'The decision was dated {from}. Its date is {to}, and the days to appeal count from it.',
  'corrected.served-text':
    'The letter about a decision said something that was not right. What is right is said below; the days to appeal count from this correction, where that gives you more of them.',
  'corrected.heard-on':
    'The decision was dated {from}. Its date is {to}. Your appeal against it has been decided, and the outcome stands.',
  'corrected.heard-text':
    'The letter about a decision said something that was not right. What is right is said below. Your appeal against the decision has been decided, and the outcome stands.',
  'corrected.reasons': 'What was wrong, and what is right: {reasons}',
  'corrected.todo':
    'Your page shows every date as it is now. If you think that this is not right either, tell us there.',
  'reinstated.title': 'Reinstatement in {program}',
  'reinstated.what':
    'The suspension of {company} ended on {on}. Its membership in {program} stands again, at tier {tier}.',
  'reinstated.clocks': 'The dates that stood still run on from that day, with the days that were left.',
  'reinstated.date': '{title}: until now {before}, from now on {after}.',
  'reinstated.date.new': '{title}: {after}.',
  'reinstated.conditions':
    'Steps of the plan that are left are conditions of this reinstatement: {n}. Each is owed by its day; your page names it.',
  'reinstated.todo': 'Look at your page, which shows every date.',
  'returned.categories': 'Something is to be changed in these categories; your page says what.',
  'report.advised':
    ' The report gives recommendations, too. They are no duty, and nothing adverse follows from them; your page lets you answer each.',
  'report.advised.until': '{advice} We ask for your answers by the end of {date}, {zone}.',
  'report.pass': 'The validation was passed, and nothing is asked of you.',
  'report.pass-with-actions':
    'The validation was passed with required actions: {asked}. Your page names each, and takes your answers.',
  'report.fail': 'The validation found that the minimum security criteria are not met. Your page says which.',

  'category.1': 'Security vision and responsibility',
  'category.2': 'Risk assessment',
  'category.3': 'Business partners',
  'category.4': 'Cybersecurity',
  'category.5': 'Conveyances and instruments of international traffic',
  'category.6': 'Seal security',
  'category.7': 'Procedural security',
  'category.8': 'Agricultural security',
  'category.9': 'Physical security',
  'category.10': 'Physical access controls',
  'category.11': 'Personnel security',
  'category.12': 'Education, training and awareness',
} as const;
