/** A form as the templates draw it: everything said in the reader's language, every id made. */
import { monthNames, zoneInWords } from '../../templates/dates.ts';
import { say, type Language, type Words } from '../../templates/words.ts';
import { inputName, type Fault, type Field, type Fields, type Option, type Raw } from './field.ts';

type AnyField = Fields[string];

/** The id of a field's first control: where the error summary leads. */
export const idOf = (name: string, { kind, options }: AnyField): string => {
  if (kind === 'radios' || kind === 'checkboxes') return `f-${name}-${options[0]?.value ?? ''}`;
  return kind === 'date' || kind === 'datetime' ? `f-${name}-month` : `f-${name}`;
};

const tell = (language: Language, { words, params }: Fault): string => say(language, words, params);
const orNull = (language: Language, words: Words | null | undefined): string | null =>
  words ? say(language, words) : null;

/**
 * One field, ready for `partials/form/field.hbs`.
 * @param place begins every id; a page with several forms gives each its own
 */
export function fieldView(
  name: string,
  field: AnyField,
  raw: Raw,
  fault: Fault | undefined,
  language: Language,
  place = 'f',
) {
  const id = `${place}-${name}`;
  const values = raw[name] ?? [];
  const described = [field.hint || field.kind.startsWith('date') ? `${id}-hint` : '', fault ? `${id}-error` : ''];
  return {
    kind: field.kind,
    id,
    name,
    label: say(language, field.label),
    hint: orNull(language, field.hint) ?? (field.kind.startsWith('date') ? say(language, 'form.date.hint') : null),
    error: fault ? tell(language, fault) : null,
    describedBy: described.filter(Boolean).join(' '),
    required: !field.optional,
    value: values[0] ?? '',
    rows: field.rows ?? 0,
    input: field.input ?? 'text',
    numeric: field.kind === 'number',
    unit: orNull(language, field.unit),
    zone: field.zone ? zoneInWords(field.zone, language) : null,
    options: field.options.map((option) => optionView(id, option, values, language)),
    ...dateParts(name, field, raw, language),
  };
}

const optionView = (id: string, { value, label, hint }: Option, chosen: readonly string[], language: Language) => ({
  id: `${id}-${value}`,
  value,
  label: say(language, label),
  hint: orNull(language, hint),
  chosen: chosen.includes(value),
});

function dateParts(name: string, { kind }: AnyField, raw: Raw, language: Language) {
  if (kind !== 'date' && kind !== 'datetime') return { months: [], day: '', year: '', time: null };
  const typed = (part: string): string => raw[inputName(name, part)]?.[0] ?? '';
  const month = String(Number(typed('month')));
  return {
    months: monthNames(language).map((label, index) => ({
      value: index + 1,
      label,
      chosen: month === String(index + 1),
    })),
    day: typed('day'),
    year: typed('year'),
    time: kind === 'datetime' ? typed('time') : null,
  };
}

/** The list on top of a form that was not accepted: each entry leads to its field. */
export const summaryView = (fields: Fields, faults: Readonly<Record<string, Fault | undefined>>, language: Language) =>
  Object.entries(fields).flatMap(([name, field]) => {
    const fault = faults[name];
    return fault
      ? [{ href: `#${idOf(name, field)}`, label: say(language, field.label), error: tell(language, fault) }]
      : [];
  });

/** The page that asks to check: every answer in words. */
export const answersView = (fields: Fields, values: Readonly<Record<string, unknown>>, language: Language) =>
  Object.entries(fields).map(([name, field]) => ({
    label: say(language, field.label),
    lines: (field as Field<unknown>).tell(values[name], language),
  }));

/** What was typed, as hidden inputs. */
export const hiddenView = (raw: Raw) =>
  Object.entries(raw).flatMap(([name, values]) => values.map((value) => ({ name, value })));
