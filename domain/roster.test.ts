import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { loadPolicies } from '../db/policy.ts';
import { loadPorts } from '../db/ports.ts';
import { readRosterFile } from '../db/roster-file.ts';
import { evolve } from './participant.ts';
import { readRow, type Imported, type Reading } from './roster.ts';
import { COLUMNS, type Column, type Row } from './roster-row.ts';
import { survey, type Line } from './roster-survey.ts';
import { initial } from './state.ts';
import { openWork } from './work.ts';

const TODAY = '2026-11-25';
const policy = loadPolicies('policy').at(TODAY);
const ports = loadPorts();

/** A row without a fault; a test changes what it is about. */
const SOUND: Row = {
  legacy_account: '12345678',
  company_name: 'Cedar Falls Imports LLC',
  entity_type: 'importer',
  country: 'US',
  city: 'Laredo',
  region: 'TX',
  time_zone: 'America/Chicago',
  latitude: '27.51',
  longitude: '-99.51',
  primary_port: '2304',
  ein: '20-9848849',
  rfc: '',
  scac: '',
  dot: '',
  bond: '724006153',
  status: 'certified',
  tier: '2',
  certified_on: '2012-03-17',
  last_validated_on: '2025-07-31',
  last_validation_mode: 'virtual',
  profile_complete: 'yes',
  officer_email: 'officer@cedar-falls.example',
  contact_email: 'security@cedar-falls.example',
  alternate_email: '',
  phone: '+1 589 555 0156',
  risk: 'low',
};
const row = (change: Partial<Row> = {}): Row => ({ ...SOUND, ...change });
const fromLine2 = (rows: readonly Row[]): readonly Line[] =>
  rows.map((each, index) => ({ line: index + 2, row: each }));

const readAll = (lines: readonly Line[]): readonly Reading[] => {
  const seen = survey(lines);
  return lines.map(({ line, row: each }) =>
    readRow(each, { line, survey: seen, ports, policy, today: TODAY, demo: false }),
  );
};
const read = (change: Partial<Row> = {}): Reading => readAll(fromLine2([row(change)]))[0]!;
const imported = (reading: Reading | undefined): Imported => {
  if (reading?.outcome !== 'import') throw new Error(`not imported: ${JSON.stringify(reading)}`);
  return reading;
};
const doubts = (change: Partial<Row>): readonly string[] => imported(read(change)).record.doubts.map(({ id }) => id);

describe('a sound row', () => {
  test('becomes a participant without a doubt', () => {
    expect(read()).toEqual({
      outcome: 'import',
      participant: 'a12345678',
      record: {
        programme: 'ctpat',
        entityType: 'importer',
        zone: 'America/Chicago',
        office: 'laredo',
        demo: false,
        standing: 'certified',
        tier: 2,
        risk: 'low',
        certifiedOn: '2012-03-17',
        lastValidatedOn: '2025-07-31',
        contacts: [
          { id: 'a12345678.officer', role: 'officer', reach: 'untried' },
          { id: 'a12345678.primary', role: 'primary', reach: 'untried' },
        ],
        doubts: [],
        late: [],
      },
      account: {
        company: 'Cedar Falls Imports LLC',
        legacyAccount: '12345678',
        country: 'US',
        region: 'TX',
        city: 'Laredo',
        latitude: 27.51,
        longitude: -99.51,
        port: '2304',
        identifiers: { ein: '20-9848849', bond: '724006153' },
      },
      contacts: [
        {
          id: 'a12345678.officer',
          role: 'officer',
          reach: 'untried',
          email: 'officer@cedar-falls.example',
          phone: '+1 589 555 0156',
          language: 'en',
        },
        {
          id: 'a12345678.primary',
          role: 'primary',
          reach: 'untried',
          email: 'security@cedar-falls.example',
          phone: '+1 589 555 0156',
          language: 'en',
        },
      ],
      reasons: [],
    });
  });

  test('carries no name, address or number into what the rules know', () => {
    const { record } = imported(read({ alternate_email: 'compliance@cedar-falls.example' }));
    const carried = JSON.stringify(record);
    for (const personal of ['Cedar', '@', '555', '20-98', 'Laredo,']) expect(carried).not.toContain(personal);
  });

  test('blanks around values are left out, and it is said so', () => {
    const reading = imported(read({ company_name: '  CEDAR FALLS IMPORTS LLC ' }));
    expect(reading.account.company).toBe('CEDAR FALLS IMPORTS LLC');
    expect(reading.record.doubts).toEqual([]);
    expect(reading.reasons).toEqual([
      { code: 'blanks-trimmed', field: 'company_name', words: 'blanks around the value were left out' },
    ]);
  });
});

describe('rows that cannot be used', () => {
  test.each([
    ['account-missing', { legacy_account: ' ' }],
    ['account-malformed', { legacy_account: '5.96E+07' }],
    ['account-malformed', { legacy_account: '123456789' }],
    ['account-malformed', { legacy_account: '../12345' }],
    ['company-missing', { company_name: '' }],
    ['company-missing', { company_name: ' -- ' }],
    ['status-unknown', { status: 'pending' }],
    ['status-unknown', { status: '' }],
    ['status-unknown', { status: 'constructor' }],
  ] as const)('%s %j', (code, change) => {
    expect(read(change)).toMatchObject({ outcome: 'refuse', reasons: [{ code }] });
  });

  test('a line that repeats another is refused and names it; the first one counts', () => {
    const [first, second] = readAll(fromLine2([row(), row({ company_name: ' Cedar Falls Imports LLC' })]));
    expect(imported(first).participant).toBe('a12345678');
    expect(imported(first).record.doubts).toEqual([]);
    expect(second).toMatchObject({ outcome: 'refuse', reasons: [{ code: 'repeated', words: 'repeats line 2' }] });
  });

  test('the same account and company with other content is a conflict, not a second truth', () => {
    const [first, second] = readAll(fromLine2([row(), row({ company_name: 'CEDAR  FALLS imports llc', tier: '3' })]));
    expect(imported(first).record.tier).toBe(2);
    expect(second).toMatchObject({ outcome: 'conflict', reasons: [{ code: 'account-repeated' }] });
    expect(JSON.stringify(second)).toContain('line 2');
  });
});

describe('dates', () => {
  test.each([
    ['03/17/2012', '2012-03-17', 'date-format'],
    ['17/03/2012', '2012-03-17', 'date-format'],
    ['5/5/2012', '2012-05-05', 'date-format'],
    ['12/09/2014', null, 'date-unknown'],
    ['12/09/2026', null, 'date-unknown'],
    ['45231', null, 'date-unknown'],
    ['2012-03-17T00:00:00Z', null, 'date-unknown'],
    ['', null, 'date-unknown'],
    ['2023-02-30', null, 'date-impossible'],
    ['13/13/2012', null, 'date-impossible'],
    ['2026-11-26', null, 'date-impossible'],
    ['1900-01-01', null, 'date-impossible'],
    ['0001-01-01', null, 'date-impossible'],
    ['9999-12-31', null, 'date-impossible'],
  ])('certified on "%s" is %s, %s', (text, date, code) => {
    const { record } = imported(read({ certified_on: text }));
    expect(record.certifiedOn).toBe(date);
    expect(record.doubts).toEqual([{ id: `${code}:certified_on`, code, field: 'certified_on' }]);
  });

  test('today is no future date', () =>
    expect(imported(read({ last_validated_on: TODAY })).record).toMatchObject({ lastValidatedOn: TODAY, doubts: [] }));

  test('both readings of an ambiguous date are told in the report, and not to the rules', () => {
    const { record, reasons } = imported(read({ certified_on: '12/09/2014' }));
    expect(reasons[0]?.words).toBe('12/09/2014 may mean 2014-12-09 or 2014-09-12');
    expect(JSON.stringify(record)).not.toContain('2014');
  });

  test('validated before certified: both are unknown, each with a doubt that can be settled alone', () => {
    const { record } = imported(read({ certified_on: '2024-04-24', last_validated_on: '2013-05-13' }));
    expect(record).toMatchObject({ certifiedOn: null, lastValidatedOn: null, late: [] });
    expect(record.doubts.map(({ id }) => id)).toEqual([
      'dates-swapped:certified_on',
      'dates-swapped:last_validated_on',
    ]);
  });

  test('validated on the day of certification is possible', () =>
    expect(doubts({ certified_on: '2025-07-31' })).toEqual([]));

  test('a validated member without the date of it', () =>
    expect(doubts({ last_validated_on: '' })).toEqual(['date-unknown:last_validated_on']));

  test('a suspended member has exactly one unknown date: that of the suspension', () => {
    const { record } = imported(read({ status: 'suspended', profile_complete: 'no' }));
    expect(record).toMatchObject({ standing: 'suspended', late: [], certifiedOn: '2012-03-17' });
    expect(record.doubts).toEqual([{ id: 'date-unknown:suspended_on', code: 'date-unknown', field: 'suspended_on' }]);
  });

  const applicant = {
    status: 'applicant',
    tier: '',
    certified_on: '',
    last_validated_on: '',
    last_validation_mode: '',
  };
  test('of an application the roster does not say when it was received', () => {
    const { record } = imported(read(applicant));
    expect(record).toMatchObject({
      standing: 'submitted',
      tier: 0,
      certifiedOn: null,
      lastValidatedOn: null,
      late: [],
    });
    expect(record.doubts.map(({ id }) => id)).toEqual(['date-unknown:received_on']);
  });
  test('an applicant that was certified is a contradiction', () =>
    expect(doubts({ ...applicant, certified_on: '2012-03-17' })).toEqual([
      'date-unknown:received_on',
      'field-malformed:status',
    ]));
});

describe('what was late on the day of the import', () => {
  const late = (change: Partial<Row>) => imported(read(change)).record.late;
  const neverValidated = { tier: '1', last_validated_on: '', last_validation_mode: '' };
  test.each([
    [{ profile_complete: 'no' }, ['profile-incomplete']],
    [{ last_validated_on: '2022-11-24' }, ['validation-overdue']],
    [{ last_validated_on: '2022-11-25' }, []],
    [{ ...neverValidated, certified_on: '2025-11-24' }, ['validation-overdue']],
    [{ ...neverValidated, certified_on: '2025-11-25' }, []],
    [{ ...neverValidated, certified_on: '2023-02-30' }, []],
    [{ last_validated_on: '2022-02-30' }, []],
    [{ profile_complete: 'no', last_validated_on: '2020-01-01' }, ['profile-incomplete', 'validation-overdue']],
    [{ profile_complete: 'no', status: 'suspended', last_validated_on: '2020-01-01' }, []],
  ])('%j: %j', (change, expected) => expect(late(change)).toEqual(expected));
});

describe('identifiers and types', () => {
  const carrier = { entity_type: 'highway-carrier-us-mexico', bond: '', scac: 'OGLO', dot: '197259' };
  test.each<[Partial<Row>, readonly string[]]>([
    [{ bond: '' }, ['bond-missing:bond']],
    [{ entity_type: 'exporter', bond: '' }, []],
    [{ bond: '1234' }, ['identifier-format:bond']],
    [{ rfc: 'XAXX0101' }, ['identifier-format:rfc']],
    [{ ein: '' }, ['identifier-format:ein']],
    [{ ...carrier }, []],
    [{ ...carrier, ein: '', rfc: 'WUE930208CBB' }, []],
    [{ ...carrier, ein: '' }, ['identifier-format:ein']],
    [{ ...carrier, dot: '' }, ['identifier-format:dot']],
    [{ entity_type: 'foreign-manufacturer', ein: '', bond: '', rfc: 'WUE930208CBB' }, []],
    [{ entity_type: 'freight forwarder' }, ['type-unknown:entity_type']],
    [{ entity_type: 'constructor' }, ['type-unknown:entity_type']],
  ])('%j: %j', (change, expected) => expect(doubts(change)).toEqual(expected));

  test('an unknown type is unknown to the rules, and a malformed identifier is kept as written', () => {
    const reading = imported(read({ entity_type: 'freight forwarder', rfc: 'XAXX0101' }));
    expect(reading.record.entityType).toBe('unknown');
    expect(reading.account.identifiers).toMatchObject({ rfc: 'XAXX0101' });
  });
});

describe('places', () => {
  test.each<[Partial<Row>, string, string, readonly string[]]>([
    [{ primary_port: '9999' }, 'America/Chicago', 'laredo', ['port-unknown:primary_port']],
    [{ time_zone: 'Central' }, 'America/Chicago', 'laredo', ['zone-unknown:time_zone']],
    [{ time_zone: 'CST', primary_port: '2402' }, 'America/Denver', 'laredo', ['zone-unknown:time_zone']],
    [
      { time_zone: '', primary_port: '', region: 'NJ' },
      'America/New_York',
      'new-york',
      ['port-unknown:primary_port', 'zone-unknown:time_zone'],
    ],
    [
      { time_zone: '', primary_port: '', country: 'MX', region: 'SON' },
      'America/Hermosillo',
      'los-angeles',
      ['port-unknown:primary_port', 'zone-unknown:time_zone'],
    ],
    [
      { time_zone: '', primary_port: '', country: 'XX', region: '' },
      'America/New_York',
      'headquarters',
      ['port-unknown:primary_port', 'zone-unknown:time_zone'],
    ],
    [{ primary_port: '0901', region: 'NY' }, 'America/Chicago', 'buffalo', []],
    [{ primary_port: '4909', region: 'PR' }, 'America/Chicago', 'miami', []],
    [{ primary_port: '5301' }, 'America/Chicago', 'houston', []],
    [{ primary_port: '3201', region: 'HI' }, 'America/Chicago', 'los-angeles', []],
  ])('%j: %s, %s', (change, zone, office, expected) => {
    const { record } = imported(read(change));
    expect(record).toMatchObject({ zone, office });
    expect(record.doubts.map(({ id }) => id)).toEqual(expected);
  });

  test('every port of entry belongs to a field office', () => {
    const offices = [...ports.keys()].map((code) => imported(read({ primary_port: code })).record.office);
    expect(offices).not.toContain('headquarters');
  });

  test.each<[Column, string]>([
    ['latitude', '127.5'],
    ['latitude', '-90.1'],
    ['latitude', 'north'],
    ['longitude', '1e9'],
    ['country', 'USA'],
    ['phone', 'ask Bob'],
    ['risk', 'huge'],
    ['tier', '7'],
    ['profile_complete', 'maybe'],
    ['last_validation_mode', 'by mail'],
  ])('%s "%s" is a doubt about that field', (field, text) =>
    expect(doubts({ [field]: text })).toEqual([`field-malformed:${field}`]),
  );

  test('of tier and risk no more is granted than the row proves', () => {
    expect(imported(read({ tier: '7', risk: 'none' })).record).toMatchObject({ tier: 1, risk: 'medium' });
  });
});

describe('contacts', () => {
  test.each([
    'officer(at)cedar-falls.example',
    '',
    'a@b',
    'a b@c.example',
    '@c.example',
    'a@-c.example',
    'a@b..example',
    'x'.repeat(65) + '@c.example',
    'a@c.example\u202e',
  ])('the officer’s address "%s" reaches nobody', (text) => {
    const { record } = imported(read({ officer_email: text }));
    const expected = text.includes('\u202e') ? ['field-malformed:officer_email'] : ['mail-malformed:officer_email'];
    expect(record.doubts.map(({ id }) => id)).toEqual(expected);
    expect(record.contacts[0]).toEqual({
      id: 'a12345678.officer',
      role: 'officer',
      reach: text.includes('\u202e') ? 'untried' : 'dead',
    });
  });

  test('an address that another company gives too is a doubt of both', () => {
    const readings = readAll(
      fromLine2([
        row(),
        row({
          legacy_account: '87654321',
          company_name: 'Other',
          contact_email: 'SECURITY@cedar-falls.example',
          officer_email: 'o@other.example',
        }),
      ]),
    );
    expect(readings.map((each) => imported(each).record.doubts.map(({ id }) => id))).toEqual([
      ['mail-shared:contact_email'],
      ['mail-shared:contact_email'],
    ]);
  });

  test('one address for all contacts of one company is none', () =>
    expect(doubts({ officer_email: SOUND.contact_email })).toEqual([]));

  test('Mexican companies are written to in Spanish', () => {
    const { contacts } = imported(read({ country: 'MX', region: 'NLE' }));
    expect(contacts.map(({ language }) => language)).toEqual(['es', 'es']);
  });
});

describe('names', () => {
  test.each([
    '=HYPERLINK("http://example.invalid","x") Trading',
    '+1 Freight',
    '-Dash',
    '@home Imports',
    '<script>alert(1)</script> Logistics',
    'A &lt;b&gt; Co',
    'x'.repeat(201),
  ])('"%s" is kept as written, and doubted', (name) => {
    const reading = imported(read({ company_name: name }));
    expect(reading.account.company).toBe(name);
    expect(reading.record.doubts).toEqual([
      { id: 'name-suspicious:company_name', code: 'name-suspicious', field: 'company_name' },
    ]);
  });
  test.each(['"Quoted, Comma & Sons" Importers, Inc.', 'Ñandú Imports', 'B&W', '3 < 4 Trading', "O'Hara; Sons"])(
    '"%s" is a name',
    (name) => expect(doubts({ company_name: name })).toEqual([]),
  );
  test('characters that no name holds are taken out', () => {
    const reading = imported(read({ company_name: 'Cedar\u0000Falls\u202eImports', city: 'La\u0007redo' }));
    expect(reading.account).toMatchObject({ company: 'Cedar Falls Imports', city: 'La redo' });
    expect(reading.record.doubts.map(({ id }) => id)).toEqual(['field-malformed:city', 'name-suspicious:company_name']);
  });
  test('one number for two companies: both come in, told apart by their names, in whatever order', () => {
    const other = row({
      company_name: 'Other Company',
      officer_email: 'o@other.example',
      contact_email: 's@other.example',
    });
    const ids = readAll(fromLine2([row(), other])).map((each) => imported(each).participant);
    for (const id of ids) expect(id).toMatch(/^a12345678-[0-9a-f]{6}$/);
    expect(new Set(ids).size).toBe(2);
    expect(readAll(fromLine2([other, row()])).map((each) => imported(each).participant)).toEqual([...ids].reverse());
    expect(imported(readAll(fromLine2([other, row()]))[0]).record.doubts.map(({ id }) => id)).toEqual([
      'account-shared:legacy_account',
    ]);
  });
});

describe('whatever a row says', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom('', '=1', '1/2/2003', '2020-02-30', '__proto__', '\ud800', '\u0000', 'certified', '12345678'),
  );
  const strange = fc.record(
    Object.fromEntries(
      COLUMNS.map((column) => [
        column,
        fc.oneof({ weight: 3, arbitrary: fc.constant(SOUND[column]) }, { weight: 1, arbitrary: typed }),
      ]),
    ) as Record<Column, fc.Arbitrary<string>>,
  );

  test('it is imported with its doubts as open work, or refused with a reason; nothing is thrown, nothing is lost', () => {
    fc.assert(
      fc.property(fc.array(strange, { minLength: 1, maxLength: 4 }), (rows) => {
        const lines = fromLine2(rows);
        const readings = readAll(lines);
        expect(readings).toEqual(readAll(lines));
        for (const reading of readings) {
          expect(JSON.stringify(reading)).not.toMatch(/\\u(0000|d[89a-f])/); // which PostgreSQL could not keep
          if (reading.outcome !== 'import') expect(reading.reasons).toHaveLength(1);
          else
            expect(open(reading)).toEqual(
              expect.arrayContaining(reading.record.doubts.map(({ id }) => `import.doubt:${id}`)),
            );
        }
      }),
      { numRuns: 300 },
    );
  });

  const open = ({ participant, record }: Imported): readonly string[] => {
    const state = evolve(
      initial(participant),
      { type: 'ParticipantImported', on: TODAY, policy: policy.version, ...record },
      0,
    );
    return openWork(state).map(({ key }) => key);
  };
});

describe('the seed roster', () => {
  const { lines, unread } = readRosterFile(readFileSync('db/seed/roster.csv'));
  const readings = readAll(lines).map(imported);

  test('400 accounts in, 400 participants out', () => {
    expect([lines.length, unread.length, new Set(readings.map(({ participant }) => participant)).size]).toEqual([
      400, 0, 400,
    ]);
  });

  test('every fault of the file is met', () => {
    const counts = new Map<string, number>();
    for (const { reasons } of readings)
      for (const { code, field } of reasons) counts.set(`${code}:${field}`, (counts.get(`${code}:${field}`) ?? 0) + 1);
    expect(Object.fromEntries(counts)).toEqual({
      'date-unknown:suspended_on': 7,
      'date-unknown:received_on': 29,
      'date-unknown:certified_on': 2,
      'date-format:certified_on': 1,
      'date-impossible:certified_on': 2,
      'dates-swapped:certified_on': 5,
      'dates-swapped:last_validated_on': 5,
      'bond-missing:bond': 6,
      'identifier-format:rfc': 3,
      'mail-malformed:officer_email': 4,
      'mail-shared:officer_email': 2,
      'mail-shared:contact_email': 14,
      'mail-shared:alternate_email': 2,
      'type-unknown:entity_type': 2,
      'port-unknown:primary_port': 2,
      'zone-unknown:time_zone': 2,
      'account-shared:legacy_account': 4,
      'name-suspicious:company_name': 2,
      'blanks-trimmed:company_name': 2,
    });
  });

  /**
   * The file's README counts 172 of 364 certified rows as late or incomplete: a profile that is not complete, a validation older than four
   * years, or none within a year of certification. It takes each date at its word, month first where there are slashes. We take no date
   * that contradicts another, so four rows whose validation "of" 2004 to 2020 precedes their certification are not late but unknown.
   */
  test('172 certified rows are late or incomplete by the file’s own word; 168 by what can be relied on', () => {
    const certified = lines.filter(({ row: { status } }) => status === 'certified');
    const atItsWord = (text: string) => text.replace(/^(\d\d)\/(\d\d)\/(\d{4})$/, '$3-$1-$2');
    const before = (text: string, years: number) =>
      text !== '' && !text.endsWith('02-30') && `${Number(text.slice(0, 4)) + years}${text.slice(4)}` < TODAY;
    const byTheFile = certified.filter(({ row: { profile_complete, last_validated_on, certified_on } }) => {
      const overdue =
        last_validated_on === '' ? before(atItsWord(certified_on), 1) : before(atItsWord(last_validated_on), 4);
      return profile_complete === 'no' || overdue;
    });
    const late = new Set(readings.filter(({ record }) => record.late.length > 0).map(({ account }) => account.company));
    const contradictory = byTheFile.filter(({ row: each }) => !late.has(each.company_name.trim()));
    expect([certified.length, byTheFile.length, late.size]).toEqual([364, 172, 168]);
    expect(contradictory.map(({ line }) => line)).toEqual([253, 281, 304, 340]);
    expect(contradictory.every(({ row: each }) => each.last_validated_on < each.certified_on)).toBe(true);
  });
});
