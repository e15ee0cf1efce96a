import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decideDraft, DRAFT_STEPS, evolveDraft, isChangeable, NOTHING_SAVED, type Draft } from './application-draft.ts';
import type { Standing } from './state.ts';

const STANDINGS = Object.keys({
  none: 0,
  draft: 0,
  submitted: 0,
  'in-review': 0,
  returned: 0,
  approved: 0,
  certified: 0,
  suspended: 0,
  removed: 0,
  withdrawn: 0,
  ineligible: 0,
  abandoned: 0,
} satisfies Record<Standing, 0>) as Standing[];

const ref = (id: number) => ({ id: String(id), sha256: 'x' });
const saving = fc.record({
  step: fc.constantFrom(...DRAFT_STEPS),
  /** How many rows behind the present one the saver is. */
  behind: fc.constantFrom(0, 0, 0, 1, 2),
});

test('of two who save one step the second is told, and what one step saves never touches another', () => {
  fc.assert(
    fc.property(fc.array(saving, { maxLength: 30 }), (savings) => {
      let draft: Draft = NOTHING_SAVED;
      const last = new Map<string, string>();
      savings.forEach(({ step, behind }, n) => {
        const present = draft.steps[step]?.seq ?? 0;
        const seen = Math.max(0, present - behind);
        const save = {
          id: `c${n}`,
          by: { person: 'p', role: 'officer' },
          type: 'SaveStep',
          step,
          seen,
          content: ref(n),
        } as const;
        if (seen !== present) {
          expect(() => decideDraft(draft, save, 'draft')).toThrow('Somebody else saved this step');
          return;
        }
        draft = evolveDraft(draft, decideDraft(draft, save, 'draft'));
        last.set(step, String(n));
        expect(draft.steps[step]?.seq).toBe(draft.seq);
      });
      for (const step of DRAFT_STEPS) expect(draft.steps[step]?.content.id).toBe(last.get(step));
    }),
  );
});

test('what the agency is reading, and what is over, is not changed', () => {
  for (const standing of STANDINGS) {
    const save = {
      id: 'c',
      by: { person: 'p', role: 'officer' },
      type: 'SaveStep',
      step: 'risk',
      seen: 0,
      content: ref(1),
    } as const;
    const open = standing === 'draft' || standing === 'returned';
    expect(isChangeable(standing)).toBe(open);
    if (open) expect(decideDraft(NOTHING_SAVED, save, standing).type).toBe('ApplicationStepSaved');
    else expect(() => decideDraft(NOTHING_SAVED, save, standing)).toThrow('only while it is a draft');
  }
});
