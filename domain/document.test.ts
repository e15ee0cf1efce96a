/** A document's life: two people for every end of it, and a hold that blocks both. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { STAFF_ROLES } from './actor.ts';
import {
  decideDocument,
  DOCUMENT_ACTS,
  documentActsOf,
  evolveDocument,
  MAY_DOCUMENT,
  noDocument,
  type Document,
  type DocumentAct,
  type DocumentCommand,
  type DocumentEvent,
} from './document.ts';
import { aboutOf, aboutText, plainName } from './document-file.ts';
import { Refusal } from './refusal.ts';

const text = { id: 'reason', sha256: '00' };
const stored = evolveDocument(
  noDocument('d'),
  decideDocument(noDocument('d'), {
    ...{ type: 'StoreDocument', id: 'c', by: { person: 'olga', role: 'officer' }, participant: 'rio' },
    ...{ about: { kind: 'participant', ref: null }, name: text, media: 'application/pdf', bytes: 1, sha256: '00' },
  }),
  'olga',
  0,
);
const doing = fc.record({
  type: fc.constantFrom(...DOCUMENT_ACTS),
  person: fc.constantFrom('ana', 'ben', 'cleo'),
  role: fc.constantFrom(...STAFF_ROLES),
});
const commandOf = ({ type, person, role }: { type: DocumentAct; person: string; role: (typeof STAFF_ROLES)[number] }) =>
  ({ type, id: 'c', by: { person, role }, reason: text, ground: 'order' }) as DocumentCommand;

/** What became of it, or the code of the refusal. */
function outcome(document: Document, command: DocumentCommand): DocumentEvent | string {
  try {
    return decideDocument(document, command);
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

test('whatever is tried, a document ends only by two people, and never under a hold', () => {
  fc.assert(
    fc.property(fc.array(doing, { maxLength: 40 }), (deeds) => {
      let document = stored;
      for (const deed of deeds) {
        const before = document;
        const event = outcome(before, commandOf(deed));
        if (typeof event === 'string') continue;
        document = evolveDocument(before, event, deed.person, 0);
        expect(MAY_DOCUMENT[deed.type]).toContain(deed.role);
        if (document.stage === before.stage) continue;
        expect([before.held, before.proposal === null, before.proposal?.by === deed.person]).toEqual([
          false,
          false,
          false,
        ]);
        expect(before.stage).not.toBe('expunged');
        expect(document.stage).toBe(before.proposal?.act === 'strike' ? 'struck' : 'expunged');
      }
    }),
  );
});

test('what is offered to somebody is exactly what the rules let them do', () => {
  fc.assert(
    fc.property(fc.array(doing, { maxLength: 12 }), doing, (deeds, next) => {
      const document = deeds.reduce((now, deed) => {
        const event = outcome(now, commandOf(deed));
        return typeof event === 'string' ? now : evolveDocument(now, event, deed.person, 0);
      }, stored);
      const offered = documentActsOf(document, next.person, [next.role]).includes(next.type);
      expect(offered).toBe(typeof outcome(document, commandOf(next)) !== 'string');
    }),
  );
});

test('an object is spelled and read back, and nothing else is one', () => {
  for (const spelled of ['participant', 'criterion:4.2', 'message:0f8fad5b-d9cb-469f-a165-70867728950e'])
    expect(aboutText(aboutOf(spelled)!)).toBe(spelled);
  for (const other of ['', 'vetting:1', 'criterion', 'criterion:', 'criterion:4.2:1', 'message:1', 'participant:1'])
    expect(aboutOf(other)).toBeNull();
});

test('a name keeps no folder, no control and no direction, and begins with no dot', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: fc.constantFrom('.', ' ', '/', '\\', '\u202e', '\n', 'a') }),
      ),
      (sent) => {
        expect(plainName(sent)).not.toMatch(/[\\/\p{Cc}\p{Cf}]|^\.|^\s|\s$/u);
        expect(plainName(plainName(sent))).toBe(plainName(sent));
      },
    ),
    { numRuns: 2_000 },
  );
});
