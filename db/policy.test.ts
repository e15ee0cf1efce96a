import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { FEDERAL_HOLIDAYS } from '../domain/calendar.golden.ts';
import type { LadderPurpose } from '../domain/policy.ts';
import { federalHolidays, loadPolicies, REQUIRED_RULES } from './policy.ts';

const folder = join(import.meta.dirname, '../policy');
const VERSION = 'ctpat/2020-03-01';
const policies = loadPolicies(folder);
const policy = policies.of(VERSION);
const source = readFileSync(join(folder, `${VERSION}.yaml`), 'utf8');

/** By hand from the domain reference, sections 9 and 11: id, value, unit, who owes it, hard or soft, authority. INQUIRY_UNANSWERED is left out: the policy file says why. */
const EXPECTED = `
CERT_DECIDE | 90 | day | agency | soft | statute
T1_ATS_CAP | 20 | percent | programme | hard | statute
VALID_INITIAL | 1 | year | agency | soft | statute
REVALID_MAX | 4 | year | agency | hard | statute
REVALID_PRACTICE | 4 | year | agency | soft | secondary
MSC_REVIEW | 1 | year | agency | hard | statute
APPEAL_FILE_BENEFIT | 90 | day | participant | hard | statute
APPEAL_FILE_FALSE | 30 | day | participant | hard | statute
APPEAL_DECIDE | 180 | day | agency | hard | statute
STRAT_PLAN | 5 | year | agency | hard | statute
ANNUAL_PLAN | 1 | year | agency | hard | statute
CONGRESS_REPORT | with the President's budget | date | agency | hard | statute
PILOT3PL_CAP | 10 + 10 | member | programme | hard | statute
PILOT3PL_MAX | 5 | year | programme | soft | agency-published
ANNUAL_OPEN | 90 | day before | participant | soft | agency-published
ANNUAL_DUE | 0 | day | participant | soft | agency-published
ANNUAL_REMIND | 0 | day before | programme | soft | assumed
ANNUAL_EXT_MAX | 30 | day | programme | soft | assumed
ANNUAL_EXT_LATE | 10 | day | programme | soft | assumed
BLANK_PROFILE_CURE | 14 | day | participant | soft | secondary
PREAPP_ABANDON | 30 | day | participant | soft | secondary
PREAPP_REMIND | 0 | day before | programme | soft | assumed
SCSS_CERT_REVIEW | 90 | day | agency | soft | secondary
VALIDATION_OPENS | 180 | day before | programme | soft | assumed
VAL_NOTICE | 30 | day before | agency | soft | secondary
VAL_LENGTH | 10 | working-day | agency | soft | secondary
VAL_SITES | 1 domestic + 1 foreign | site | programme | soft | secondary
VAL_VIRTUAL_LEN | 3-4 | hour | programme | soft | secondary
VAL_REPORT_ISSUE | 30 | day | agency | soft | assumed
VAL_REVIEW | 5 | working-day | agency | soft | assumed
COUNTER_ANSWER | 5 | working-day | agency | soft | assumed
VISIT_ANSWER | 10 | working-day | participant | soft | assumed
VISIT_GAP_HERE | 30 | minute | programme | soft | assumed
VISIT_GAP_ELSEWHERE | 180 | minute | programme | soft | assumed
ACTION_RESPONSE | 90 | day | participant | soft | assumed
REC_RESPONSE | 90 | day | participant | soft | assumed
ACTION_ANSWER | 15 | day | agency | soft | assumed
SUSP_CURE | 90 | day | participant | soft | secondary
CURE_ANSWER | 10 | working-day | agency | soft | assumed
CURE_STEP | 14 | day | participant | soft | assumed
CURE_EXT_MAX | 30 | day | programme | soft | assumed
CURE_EXT_LATE | 10 | day | programme | soft | assumed
CONFIRM_SUSPENSION | 2 | working-day | agency | soft | assumed
DISPATCH_DECISION | 2 | working-day | agency | soft | assumed
DENIAL_ENDS | 180 | day | programme | soft | assumed
REAPPLY_BAR | 1 | year | programme | soft | secondary
RISK_ASSESS | 1 | year | participant | soft | secondary
EVIDENCE_AGE | 2 | year | participant | soft | assumed
IMPORT_ACTIVITY | 12 | month | participant | soft | secondary
TC_HISTORY | 2 | year | participant | soft | secondary
TC_ANL | 1 | year | participant | soft | secondary
DEBT_CHECK | at application and at each annual review | event | agency | soft | agency-published
IDENT_FORMATS | SCAC 4, DOT 6, FMC-MTO 6, RFC 12/13 | character | participant | soft | agency-published
CRITERION_CHANGE | 2023-01-01 | date | programme | soft | secondary
FL_TC | 2022-08-01 new / 2023-08-01 existing | date | programme | soft | secondary
CONTACT_VERIFY | 180 | day | participant | soft | assumed
WORK_PLAN_YEAR | calendar year | year | agency | soft | agency-published
RETENTION | as the records schedule says | year | agency | soft | assumed
BLANK_PROFILE | 30 | day | participant | soft | assumed
DEBT_OR_BOND | 30 | day | participant | soft | assumed
SETTLEMENT_ANSWER | 5 | working-day | agency | soft | assumed
CORRECTION_ANSWER | 5 | working-day | agency | soft | assumed
INCIDENT_TRIAGE | 1 | working-day | agency | soft | assumed
PIA_RESPONSE | 30 | day | participant | soft | assumed
PIA_ANSWER | 10 | working-day | agency | soft | assumed
INCIDENT_ACTION | 90 | day | participant | soft | assumed
MATTER_TRIAGE | 5 | working-day | agency | soft | assumed
WARNING_RESPONSE | 30 | day | participant | soft | assumed
RESPONSE_ANSWER | 10 | working-day | agency | soft | assumed
RETURN_CURE | 14 | day | participant | soft | assumed
REVIEW_ANSWER | 30 | day | agency | soft | assumed
EXT_ANSWER | 5 | working-day | agency | soft | assumed
EFFECT_RECEIPT | 15 | minute | agency | soft | assumed
MESSAGE_ANSWER | 5 | working-day | agency | soft | assumed
ANSWER_HOLD | 10 | working-day | programme | soft | assumed
OUTREACH_HOLD | 14 | day | programme | soft | assumed
OUTREACH_HOLDS | 3 | event | programme | soft | assumed
MAIL_POST | 17 | hour | programme | soft | assumed
ANSWER_LINK | 60 | day | programme | soft | assumed
OFFICER_CHANGE | 5 | working-day | agency | soft | assumed
AUDIT_FINDING_ANSWER | 30 | day | agency | soft | assumed
APPEAL_ALERT | 0 | day | programme | soft | assumed
APPEAL_INFORMATION | 30 | day | participant | soft | assumed
APPEAL_REMAND | 30 | day | agency | soft | assumed
RUNG | 0 | day | programme | soft | assumed
PROMISE | 0 | day | participant | soft | assumed
INHERITED_REVIEW | 90 | day | participant | soft | assumed
INHERITED_PROFILE | 60 | day | participant | soft | assumed
`;
const expected = EXPECTED.trim().split('\n');

describe('the policy of CTPAT', () => {
  test.each(expected)('%s', (line) => {
    const [id = ''] = line.split(' | ');
    const rule = policy.rules[id];
    const unit = rule?.direction ? `${rule.unit} ${rule.direction}` : rule?.unit;
    expect([rule?.id, rule?.value, unit, rule?.owedBy, rule?.force, rule?.authority].join(' | ')).toBe(line);
  });

  test('has these rules and no others', () => {
    expect(Object.keys(policy.rules).sort()).toEqual(expected.map((line) => line.split(' | ')[0]).sort());
  });

  test("what a participant owes is reckoned in its own zone, what the agency owes in Washington's", () => {
    for (const { id, owedBy, zone } of Object.values(policy.rules)) {
      if (owedBy === 'participant') expect([id, zone]).toEqual([id, 'participant']);
      if (owedBy === 'agency') expect([id, zone]).toEqual([id, 'America/New_York']);
    }
  });

  test('a rule of statute cites the statute, an assumed one says that it has no source', () => {
    for (const { id, authority, source: cited } of Object.values(policy.rules)) {
      expect([id, /U\.S\.C\.|Pub\. L\./.test(cited) && authority === 'statute']).toEqual([id, authority === 'statute']);
      expect([id, /^No (published|readable) source/.test(cited)]).toEqual([id, authority === 'assumed']);
    }
  });

  test('reminders, evidence, transition and ranks', () => {
    expect(policy.reminders).toEqual({
      'annual-review': [90, 60, 30, 14, 7, 1],
      application: [14, 3],
      appeal: [90, 150, 170, 180],
    });
    expect(policy.evidence).toEqual({
      mailSentAfterDays: 5,
      callsOnDifferentDays: 2,
      trackedLetters: 1,
      grades: {
        mail: {
          accepted: 'sent',
          acknowledged: 'received',
          refused: 'failed',
          soft: 'failed',
          'no-address': 'failed',
          'gave-up': 'failed',
        },
        call: { spoke: 'received', 'left-message': 'sent', 'no-answer': 'sent', 'wrong-number': 'failed' },
        letter: { dispatched: 'sent', signed: 'received', returned: 'failed' },
        other: { reached: 'received', 'left-word': 'sent', 'not-reached': 'failed' },
        answer: {
          ...{ portal: 'received', link: 'received', mail: 'received', call: 'received', letter: 'received' },
          ...{ other: 'received', code: 'sent' },
        },
      },
    });
    expect(policy.mail.atOnce.map(({ kinds }) => kinds)).toEqual([
      ['found-ineligible', 'suspended', 'benefits-denied', 'benefits-restored', 'reinstated', 'removed'],
      ['duty-warning', 'matter-warned'],
      ['answer-received'],
      ['officer-change-received', 'officer-changed'],
      ['visit-agreed', 'visit-moved', 'visit-cancelled', 'visit-firm', 'visit-not-cleared', 'visit-paused'],
    ]);
    expect(policy.transition).toEqual({ lateReviewDays: 90, incompleteProfileDays: 60, weeklySharePercent: 5 });
    const alleged = ['security-incident', 'vetting-result', 'false-information'];
    expect(policy.confirmation?.suspension).toEqual(expect.arrayContaining(['annual-review', ...alleged]));
    expect(policy.confirmation?.suspension).toHaveLength(11);
    expect(policy.confirmation?.denial).toEqual(policy.confirmation?.suspension);
    expect(policy.ranks).toEqual({
      recommend: ['specialist'],
      suspend: ['director'],
      confirm: ['headquarters'],
      remove: ['headquarters'],
      immediate: ['headquarters'],
      'skip-rung': ['supervisor'],
      'open-matter': ['specialist', 'supervisor'],
      triage: ['supervisor'],
    });
  });

  const stepsOf = (purpose: LadderPurpose) =>
    policy.ladders[purpose].rungs.map(
      (rung) => `${rung.gapDays} ${rung.channel} ${rung.audience}${rung.warning ? ' warning' : ''}`,
    );

  test.each([
    'annual-review',
    'blank-profile',
    'actions-unanswered',
    'visit-dates-unanswered',
    'validation-failed',
    'debt-or-bond',
  ] as const)('the ladder for %s', (purpose) => {
    expect(stepsOf(purpose)).toEqual([
      '0 mail primary',
      '7 mail everyone',
      '7 call everyone',
      '7 call everyone',
      '7 letter registered-address warning',
      '14 search everyone',
    ]);
    expect(policy.ladders[purpose].atEnd).toBe('search-then-conclude');
  });

  test('the ladder for what is alleged tells it at once, and warns by letter the next day', () => {
    expect(stepsOf('adverse-warning')).toEqual([
      '0 mail everyone',
      '1 letter registered-address warning',
      '7 call everyone',
      '7 call everyone',
      '7 search everyone',
    ]);
    expect(policy.ladders['adverse-warning'].atEnd).toBe('search-then-conclude');
  });

  test('the ladder for contact-verification warns nobody, since nothing adverse follows from it', () => {
    expect(stepsOf('contact-verification')).toEqual([
      '0 mail everyone',
      '14 call everyone',
      '14 letter registered-address',
      '14 search everyone',
    ]);
    expect(policy.ladders['contact-verification'].atEnd).toBe('nothing-adverse');
  });

  test('entity types: all are there, only importers reach tier 3, and not everybody may come', () => {
    const types = Object.entries(policy.entityTypes);
    const those = (which: 'tier3' | 'byInvitation') => types.filter(([, type]) => type[which]).map(([code]) => code);
    expect(types.length).toBe(18);
    expect(those('tier3')).toEqual(['importer']);
    expect(those('byInvitation')).toEqual([
      'third-party-logistics-pilot-asset-based',
      'third-party-logistics-pilot-non-asset-based',
      'marine-port-terminal-operator-foreign',
      'foreign-manufacturer-elsewhere',
    ]);
    expect(types.filter(([, type]) => type.open === false).map(([code]) => code)).toEqual([
      'e-commerce-fulfillment-center',
    ]);
    expect(policy.entityTypes['highway-carrier-us-mexico']).toMatchObject({
      identifiers: ['scac', 'dot'],
      identifiersAnyOf: ['ein', 'rfc'],
    });
  });
});

test('every rule that the processes name is one of those that a policy must have', () => {
  const domain = join(import.meta.dirname, '../domain');
  const files = readdirSync(domain).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  const named = files.flatMap((file) =>
    [...readFileSync(join(domain, file), 'utf8').matchAll(/['"`]([A-Z]\w*_[A-Z_0-9]+|RUNG|PROMISE)['"`:]/g)].map(
      (found) => found[1],
    ),
  );
  // A name that ends in an underscore stands for all rules that begin with it.
  const known = (id = '') => REQUIRED_RULES.some((rule) => rule === id || (id.endsWith('_') && rule.startsWith(id)));
  expect([...new Set(named)].filter((id) => !known(id))).toEqual([]);
  expect(named).toContain('PREAPP_ABANDON');
});

describe('versions', () => {
  test('a version is in force from its date on', () => {
    expect(policies.versions()).toEqual([VERSION]);
    expect(policies.at('2020-03-01')).toBe(policy);
    expect(policies.at('2026-07-01', 'ctpat')).toBe(policy);
    expect(() => policies.at('2020-02-29')).toThrow('no policy was in force on 2020-02-29');
    expect(() => policies.at('2026-07-01', 'pip')).toThrow('no policy of pip was in force on 2026-07-01');
    expect(() => policies.of('ctpat/1999-01-01')).toThrow(`there is no policy ctpat/1999-01-01; there are ${VERSION}`);
  });

  test('the latest of several is in force, and programmes are kept apart', () => {
    const later = loadPolicies(
      written({
        'ctpat/2020-03-01.yaml': source,
        'ctpat/2027-10-01.yaml': source.replace("'2020-03-01'", "'2027-10-01'"),
        'pip/2021-01-01.yaml': source
          .replace('programme: ctpat', 'programme: pip')
          .replace("'2020-03-01'", "'2021-01-01'"),
      }),
    );
    expect(later.versions()).toEqual([VERSION, 'ctpat/2027-10-01', 'pip/2021-01-01']);
    expect(['2027-09-30', '2027-10-01', '2030-01-01'].map((date) => later.at(date, 'ctpat').effectiveFrom)).toEqual([
      '2020-03-01',
      '2027-10-01',
      '2027-10-01',
    ]);
    expect(later.at('2027-10-01', 'pip').version).toBe('pip/2021-01-01');
    expect(() => later.at('2027-10-01')).toThrow('name the programme: ctpat or pip');
  });

  test('a file of before the limits of calls and letters were asked keeps those that were meant', () => {
    const old = source
      .replace(/\nletters:\n(?: {2}.*\n)+/, '\n')
      .replace(/ {2}perCompanyAndDay: 1\n(?: {2}.*\n)+/, '')
      .replace(/^ {2}authority: .*\n {2}source: .*\n(?=\n# Expected)/m, '');
    const { mail, calls, letters } = loadPolicies(written({ 'ctpat/2020-03-01.yaml': old })).of(VERSION);
    const cited = { authority: 'assumed', source: expect.stringContaining('No published source') };
    expect([mail, letters]).toMatchObject([cited, { perBatch: 200, ...cited }]);
    expect(calls).toMatchObject({ perCompanyAndDay: 1, quietFrom: 0, quietUntil: 0, ...cited });
  });

  test('the hash is that of the bytes', () => {
    expect(policies.hash(VERSION)).toBe(createHash('sha256').update(source).digest('hex'));
    expect(loadPolicies(written({ 'ctpat/2020-03-01.yaml': `${source}\n` })).hash(VERSION)).not.toBe(
      policies.hash(VERSION),
    );
  });

  test('nothing of it can be changed', () => {
    expect(() => Object.assign(policy.rules, { NEW: 1 })).toThrow(TypeError);
    expect(() => Object.assign(policy.rules['CERT_DECIDE']!, { value: 1 })).toThrow(TypeError);
    expect(() => (policy.reminders.appeal as number[]).push(1)).toThrow(TypeError);
    expect(() => Object.assign(policy.ladders['annual-review'].rungs[0]!, { gapDays: 1 })).toThrow(TypeError);
  });
});

const certDecide = (edit: (rule: string) => string) => source.replace(/ {2}CERT_DECIDE:\n(?: {4}.*\n)+/, edit);
/** What is broken, the file, and the fault that must be told. */
const BROKEN: readonly (readonly [string, string, string])[] = [
  [
    'no number of days',
    certDecide((rule) => rule.replace('value: 90', 'value: ninety')),
    'rules.CERT_DECIDE.value: expected a whole number of days, 0 or more',
  ],
  [
    'half a day',
    certDecide((rule) => rule.replace('value: 90', 'value: 0.5')),
    'rules.CERT_DECIDE.value: expected a whole number of days, 0 or more',
  ],
  [
    'days below zero',
    certDecide((rule) => rule.replace('value: 90', 'value: -90')),
    'rules.CERT_DECIDE.value: expected a whole number of days, 0 or more',
  ],
  [
    'a list for a value',
    certDecide((rule) => rule.replace('value: 90', 'value: [90]')),
    'rules.CERT_DECIDE.value: expected a number or a text',
  ],
  [
    'a value left out',
    certDecide((rule) => rule.replace('    value: 90\n', '')),
    'rules.CERT_DECIDE.value: expected a number or a text',
  ],
  [
    'a text where the processes count',
    source.replace(/(VALID_INITIAL:\n.*\n {4}value: )1/, '$1one'),
    'rules.VALID_INITIAL.value: expected a number: the processes count by it',
  ],
  [
    'an unknown unit',
    certDecide((rule) => rule.replace('unit: day', 'unit: fortnight')),
    'rules.CERT_DECIDE.unit: Invalid option: expected one of "day"|"working-day"',
  ],
  [
    'an unknown direction',
    certDecide((rule) => rule.replace('unit: day', 'unit: day\n    direction: after')),
    'rules.CERT_DECIDE.direction: Invalid input: expected "before"',
  ],
  [
    'a zone that is none',
    certDecide((rule) => rule.replace('America/New_York', 'Eastern')),
    'rules.CERT_DECIDE.zone: expected participant, or the full name of a time zone',
  ],
  [
    'an unknown debtor',
    certDecide((rule) => rule.replace('owedBy: agency', 'owedBy: nobody')),
    'rules.CERT_DECIDE.owedBy: Invalid option: expected one of "participant"|"agency"|"programme"',
  ],
  [
    'an unknown authority',
    certDecide((rule) => rule.replace('authority: statute', 'authority: hearsay')),
    'rules.CERT_DECIDE.authority: Invalid option: expected one of "statute"|"agency-published"|"secondary"|"assumed"',
  ],
  [
    'a hard rule without a statute',
    source.replace(/(SUSP_CURE:\n(?:.*\n)*? {4}force: )soft/, '$1hard'),
    'rules.SUSP_CURE.force: expected soft: only a statute makes a rule hard',
  ],
  [
    'a rule without a source',
    certDecide((rule) => rule.replace(/ {4}source: .*\n/, '')),
    'rules.CERT_DECIDE.source: Invalid input: expected string, received undefined',
  ],
  [
    'an empty title',
    certDecide((rule) => rule.replace(/title: .*/, "title: ''")),
    'rules.CERT_DECIDE.title: expected some text',
  ],
  [
    'a field that nobody knows',
    certDecide((rule) => `${rule}    negotiable: true\n`),
    'rules.CERT_DECIDE: Unrecognized key: "negotiable"',
  ],
  [
    'an hour that no day has',
    source.replace('    value: 17\n', '    value: 24\n'),
    'rules.MAIL_POST.value: expected a whole hour, 0 to 23',
  ],
  ['a rule that is missing', certDecide(() => ''), 'rules.CERT_DECIDE: expected this rule: the processes count by it'],
  [
    'a rule id in small letters',
    source.replace('  TC_ANL:', '  tc_anl:'),
    'rules.tc_anl: expected a rule id of capitals, such as CERT_DECIDE',
  ],
  [
    'a rule written twice',
    source.replace('  TC_ANL:', '  CERT_DECIDE:'),
    'expected valid YAML: Map keys must be unique',
  ],
  ['no YAML', `${source}\nranks: [`, 'expected valid YAML: '],
  ['an empty file', '', 'the file: Invalid input: expected object, received null'],
  [
    'a zone of headquarters that is none',
    source.replace('headquartersZone: America/New_York', 'headquartersZone: Washington'),
    'headquartersZone: expected the full name of a time zone, such as America/New_York',
  ],
  [
    'a date that is none',
    source.replace("'2020-03-01'", "'2020-02-30'"),
    'effectiveFrom: expected a date that exists, as YYYY-MM-DD',
  ],
  [
    'another date than the name',
    source.replace("'2020-03-01'", "'2020-04-01'"),
    'effectiveFrom: expected 2020-03-01, as the file is named',
  ],
  [
    'another programme than the folder',
    source.replace('programme: ctpat', 'programme: pip'),
    'programme: expected ctpat, as the folder is named',
  ],
  [
    'reminders that are missing',
    source.replace('  application: [14, 3]\n', ''),
    'reminders.application: Invalid input: expected array, received undefined',
  ],
  [
    'a reminder after no days',
    source.replace('[14, 3]', '[14, 0]'),
    'reminders.application.1: expected a whole number, 1 or more',
  ],
  [
    'an unknown channel',
    source.replace('channel: search', 'channel: telegram'),
    'ladders.annual-review.rungs.5.channel: Invalid option: expected one of "mail"|"call"|"letter"|"search"|"portal"',
  ],
  [
    'a notice at any hour that there is not',
    source.replace('[answer-received]', '[birthday]'),
    'mail.atOnce.2.kinds.0: Invalid option: expected one of "application-started"',
  ],
  [
    'a notice at any hour named twice',
    source.replace('[answer-received]', '[suspended]'),
    'mail.atOnce: expected each kind of notice once',
  ],
  [
    'an unknown audience',
    source.replace('audience: primary', 'audience: press'),
    'ladders.annual-review.rungs.0.audience: Invalid option: expected one of "primary"|"everyone"|"registered-address"',
  ],
  [
    'two rungs of one code',
    source.replace('code: call-again', 'code: call'),
    'ladders.annual-review.rungs: expected every rung to have a code of its own',
  ],
  [
    'a rung that is named as answers are',
    source.replace('code: call-again', 'code: answer'),
    'ladders.annual-review.rungs.3.code: expected another code: an answer of theirs stands under this one',
  ],
  [
    'a ladder without a warning',
    source.replace('        warning: true\n', ''),
    'ladders.annual-review.rungs: expected exactly one rung that is the warning',
  ],
  [
    'a ladder without rungs',
    source.replace(
      'actions-unanswered: *ladder',
      'actions-unanswered: { answers: [mail], atEnd: search-then-conclude, rungs: [] }',
    ),
    'ladders.actions-unanswered.rungs: expected at least one rung',
  ],
  [
    'a ground that the agency owes',
    source.replace(/( {2}WARNING_RESPONSE:[\s\S]*?owedBy: )participant/, '$1agency'),
    'rules.WARNING_RESPONSE.owedBy: expected participant: an adverse case can follow from it',
  ],
  [
    'a ground without guidance',
    source.replace('  blank-profile: *left-undone\n', ''),
    'guidance.blank-profile: Invalid input: expected object, received undefined',
  ],
  [
    'a ladder that is missing',
    source.replace('  actions-unanswered: *ladder\n', ''),
    'ladders.actions-unanswered: Invalid input: expected object, received undefined',
  ],
  [
    'more calls asked for than made',
    source.replace('callsOnDifferentDays: 2', 'callsOnDifferentDays: 3'),
    'ladders.annual-review.rungs: expected 3 calls, as evidence.callsOnDifferentDays asks for',
  ],
  [
    'more letters asked for than sent',
    source.replace('trackedLetters: 1', 'trackedLetters: 2'),
    'ladders.annual-review.rungs: expected 2 letters, as evidence.trackedLetters asks for',
  ],
  [
    'a rung without a title in Spanish',
    source.replace('{ en: Call, es: Llamada }', '{ en: Call }'),
    'ladders.annual-review.rungs.2.title.es: Invalid input: expected string, received undefined',
  ],
  [
    'an answer by a channel that takes none',
    source.replace('answers: [portal, link, mail, call, letter, other]', 'answers: [search]'),
    'ladders.annual-review.answers.0: Invalid option: expected one of "portal"|"link"|"mail"|"call"|"letter"|"other"',
  ],
  [
    'an answer that proves nothing',
    source.replace('      portal: received', '      portal: failed'),
    'evidence.grades.answer.portal: expected sent or received: a channel by which nobody answers is left out of the answers of a ladder',
  ],
  [
    'an end that nobody knows',
    source.replace('atEnd: search-then-conclude', 'atEnd: suspend'),
    'ladders.annual-review.atEnd: Invalid option: expected one of "search-then-conclude"|"nothing-adverse"',
  ],
  [
    'an office that closes before it opens',
    source.replace('officeUntil: 17', 'officeUntil: 8'),
    'calls.officeUntil: expected a later hour than officeFrom',
  ],
  [
    'quiet hours over the whole day of an office',
    source.replace('  quietFrom: 21\n  quietUntil: 8\n', '  quietFrom: 16\n  quietUntil: 8\n'),
    'calls.quietFrom: expected the last office hour outside of the quiet hours',
  ],
  [
    'a share of more than all',
    source.replace('weeklySharePercent: 5', 'weeklySharePercent: 500'),
    'transition.weeklySharePercent: expected at most 100',
  ],
  [
    'a rank that does not exist',
    source.replace('suspend: [director]', 'suspend: [admiral]'),
    'ranks.suspend.0: Invalid option: expected one of "specialist"|"supervisor"|"director"',
  ],
  [
    'a rank of the other side',
    source.replace('suspend: [director]', 'suspend: [officer]'),
    'ranks.suspend.0: Invalid option',
  ],
  [
    'a confirmation on a ground that does not exist',
    source.replace(/suspension:\s+\[\s*annual-review/, 'suspension: [bad-luck'),
    'confirmation.suspension.0: Invalid option',
  ],
  [
    'a rank of nobody',
    source.replace('suspend: [director]', 'suspend: []'),
    'ranks.suspend: expected at least one role',
  ],
  [
    'a check of vetting that releases what it must not',
    source.replace('releases: debt-unpaid', 'releases: the-finding'),
    'vetting.debt.releases: Invalid option: expected one of "type-not-met"',
  ],
  [
    'a check of vetting for a type that does not exist',
    source.replace(
      'appliesTo: [importer]\n    rule: IMPORT_ACTIVITY\n    releases',
      'appliesTo: [smuggler]\n    rule: IMPORT_ACTIVITY\n    releases',
    ),
    'vetting.import-history.appliesTo: expected entity types, not smuggler',
  ],
  [
    'a check of vetting by a rule that does not exist',
    source.replace('rule: DEBT_CHECK\n    releases', 'rule: DEBT\n    releases'),
    'vetting.debt.rule: expected a rule, not DEBT',
  ],
  [
    'an entity type without its name',
    source.replace('    title: Rail carrier\n', ''),
    'entityTypes.rail-carrier.title: Invalid input: expected string, received undefined',
  ],
];

test.each(BROKEN)('%s is told with file, place and what is expected', (_name, text, fault) => {
  expect(text).not.toBe(source);
  const broken = written({ 'ctpat/2020-03-01.yaml': text });
  const file = join(broken, 'ctpat/2020-03-01.yaml');
  expect(() => loadPolicies(broken)).toThrow(`${file}: ${fault}`);
});

test('a file from before it said what an answer proves means what it meant', () => {
  const former = source
    .replaceAll('answers: [portal, link, ', 'answers: [portal, ')
    .replace(/^ +# An answer of theirs[^]*?code: sent\n/m, '');
  expect(former).not.toMatch(/portal, link|code: sent/);
  const { evidence, ladders } = loadPolicies(written({ 'ctpat/2020-03-01.yaml': former })).of(VERSION);
  expect(evidence).toEqual(policy.evidence);
  for (const [purpose, { answers }] of Object.entries(policy.ladders))
    expect([...ladders[purpose as LadderPurpose].answers].sort()).toEqual([...answers].sort());
});

test('all faults are told at once', () => {
  const other = source.replace('programme: ctpat', 'programme: pip');
  const broken = written({
    'ctpat/2020-03-01.yaml': certDecide((rule) =>
      rule.replace('unit: day', 'unit: moon').replace('force: soft', 'force: mild'),
    ),
    'ctpat/2021-01-01.yaml': other,
  });
  expect(() => loadPolicies(broken)).toThrow(
    /2020-03-01\.yaml: rules\.CERT_DECIDE\.unit: .*\n.*rules\.CERT_DECIDE\.force: .*\n.*2021-01-01\.yaml: programme: .*\n.*2021-01-01\.yaml: effectiveFrom: /,
  );
});

test('two files of one version, and no file at all', () => {
  const twins = written({ 'ctpat/2020-03-01.yaml': source, 'ctpat/2020-03-01.yml': source });
  expect(() => loadPolicies(twins)).toThrow(
    `2020-03-01.yml: expected a version of its own, but ${join(twins, 'ctpat/2020-03-01.yaml')} is ${VERSION} too`,
  );
  expect(() => loadPolicies(written({ 'README.md': 'nothing' }))).toThrow(
    'expected a policy file such as ctpat/2020-03-01.yaml',
  );
});

describe('federal holidays', () => {
  test('are those of the table, observed days included', () =>
    expect(federalHolidays(2024, 2030).holidays).toEqual(FEDERAL_HOLIDAYS));

  test('of one year include what that year observes for the next', () => {
    expect(Object.keys(federalHolidays(2027, 2027).holidays).at(-1)).toBe('2027-12-31');
    expect(Object.keys(federalHolidays(2028, 2028).holidays)[0]).toBe('2028-01-01');
    expect(federalHolidays(2022, 2022).holidays).toMatchObject({ '2022-12-26': 'Christmas Day (observed)' });
    expect(federalHolidays(2020, 2020).holidays).not.toHaveProperty('2020-06-19');
  });

  test('are named by library, years and content, kept, and frozen', () => {
    const { id, holidays } = federalHolidays(2024, 2030);
    expect(id).toMatch(/^us-federal\/date-holidays@\d+\.\d+\.\d+\/2024-2030\/[0-9a-f]{16}$/);
    expect(federalHolidays(2024, 2030)).toBe(federalHolidays(2024, 2030));
    expect(federalHolidays(2024, 2029).id).not.toBe(id);
    expect(() => Object.assign(holidays, { '2026-03-03': 'a feast' })).toThrow(TypeError);
  });

  test.each([
    [2030, 2024],
    [1900, 2024],
    [2024.5, 2025],
    [2024, 2400],
  ])('of %d to %d are refused', (from, to) => expect(() => federalHolidays(from, to)).toThrow(RangeError));
});

const made: string[] = [];
afterAll(() => made.forEach((path) => rmSync(path, { recursive: true, force: true })));

/** A folder with these files, gone after the tests. */
function written(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'policy-'));
  made.push(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}
