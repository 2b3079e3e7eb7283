import { createHash } from 'node:crypto';

import { decodeXML } from 'entities';

import type { RecordSource, SourceRecord } from '../source/record-source.ts';
import { dayIn, instantReader, isZone } from './instants.ts';
import type { CommonMapping, Field } from './mapping-schema.ts';
import { RowError } from './row-error.ts';

/** Reads one value of a record. @throws RowError when the cell holds none that fits */
export type Reader<Value> = (record: SourceRecord) => Value;

/** Makes readers out of what a mapping says of its fields. A field that is absent reads as null. */
export interface Columns {
  text(field: Field | undefined): Reader<string | null>;
  requiredText(field: Field): Reader<string>;
  number(field: Field | undefined): Reader<number | null>;
  /** What GraphQL and the database take for an integer: up to 2147483647. */
  integer(field: Field | undefined): Reader<number | null>;
  boolean(field: Field | undefined): Reader<boolean | null>;
  instant(field: Field | undefined): Reader<Date | null>;
  requiredInstant(field: Field): Reader<Date>;
  /** The day of an instant in the mapping's zone, `2026-01-31`; in UTC where it has none. */
  dayOf(instant: Date): string;
  /** One of a closed set, compared without case. */
  oneOf<Value extends string>(
    field: Field | undefined,
    values: readonly Value[],
  ): Reader<Value | null>;
  list(field: Field | undefined): Reader<string[]>;
  /** The cell as it stands. */
  cell(column: string): Reader<string>;
  /** The column that a message should name. */
  nameOf(field: Field): string;
  /** Complaints about columns and zones that do not exist; to be asked when all readers are made. */
  problems(): string[];
}

export function createColumns(source: RecordSource, mapping: CommonMapping): Columns {
  const problems: string[] = [];
  const findColumn = columnFinder(source, mapping.headers, problems);
  const missing = new Set(mapping.missing);

  function cell(column: string): Reader<string> {
    const index = findColumn(column);
    return (record) => record.cells[index] ?? '';
  }

  /** Origin, missing markers and value map: what all fields have in common. */
  function raw(field: Field): Reader<string | null> {
    const origin = originOf(field, cell);
    const absent = field.missing === undefined ? missing : new Set([...missing, ...field.missing]);
    const { values, otherwise, trim, unescape } = field;
    const column = nameOf(field);
    return (record) => {
      const found = origin(record);
      const trimmed = found.trim();
      if (absent.has(trimmed)) return null;
      if (values !== undefined) {
        if (Object.hasOwn(values, trimmed)) return values[trimmed] ?? null;
        if (otherwise !== undefined) return otherwise;
        throw new RowError(column, `${quoted(trimmed)} is not among the values of the mapping.`);
      }
      const text = trim === true ? trimmed : found;
      return unescape === 'xml' ? decodeXML(text) : text;
    };
  }

  function parsed<Value>(
    field: Field | undefined,
    what: string,
    parse: (text: string) => Value | null,
  ): Reader<Value | null> {
    if (field === undefined) return () => null;
    const read = raw(field);
    const column = nameOf(field);
    return (record) => {
      const text = read(record);
      if (text === null) return null;
      const value = parse(text.trim());
      if (value === null) throw new RowError(column, `${quoted(text)} is ${what}.`);
      return value;
    };
  }

  function required<Value>(field: Field, read: Reader<Value | null>): Reader<Value> {
    const column = nameOf(field);
    return (record) => {
      const value = read(record);
      if (value === null) throw new RowError(column, 'It is missing, and needed.');
      return value;
    };
  }

  function instant(field: Field | undefined): Reader<Date | null> {
    const zone = field?.zone ?? mapping.zone;
    if (zone !== undefined && !isZone(zone)) problems.push(`${zone} is no IANA time zone.`);
    const what =
      zone === undefined
        ? 'no instant that can be read: say its date format, and its zone if it carries no offset'
        : `no instant${field?.date === undefined ? ' of ISO 8601' : ` of the form ${field.date}`}`;
    return parsed(field, what, instantReader(field?.date, zone));
  }

  const text = (field: Field | undefined): Reader<string | null> =>
    field === undefined ? () => null : raw(field);

  return {
    text,
    requiredText: (field) => required(field, text(field)),
    number: (field) => parsed(field, 'no number', (value) => parseNumber(value, field?.decimal)),
    integer: (field) =>
      parsed(field, 'no whole number up to 2147483647', (value) => {
        const number = parseNumber(value, field?.decimal);
        return Number.isInteger(number) && Math.abs(number ?? 0) <= LARGEST_INTEGER ? number : null;
      }),
    boolean: (field) => parsed(field, 'neither yes nor no', parseBoolean),
    instant,
    requiredInstant: (field) => required(field, instant(field)),
    dayOf: (at) => dayIn(mapping.zone ?? 'UTC', at),
    oneOf: (field, values) => {
      const byName = new Map(values.map((value) => [value.toLowerCase(), value]));
      const what = `none of ${values.join(', ')}: map it by values`;
      return parsed(field, what, (value) => byName.get(value.toLowerCase()) ?? null);
    },
    list(field) {
      if (field === undefined) return () => [];
      const read = raw(field);
      const separator = field.split;
      return (record) => {
        const found = read(record);
        if (found === null) return [];
        const entries = separator === undefined ? [found] : found.split(separator);
        return entries.map((entry) => entry.trim()).filter((entry) => entry !== '');
      };
    },
    cell,
    nameOf,
    problems: () => [...new Set(problems)],
  };
}

function columnFinder(
  source: RecordSource,
  headers: CommonMapping['headers'],
  problems: string[],
): (column: string) => number {
  const normal = (name: string): string => {
    const trimmed = headers.trim ? name.trim() : name;
    return headers.ignoreCase ? trimmed.toLowerCase() : trimmed;
  };
  const actual = new Map(source.columns?.map((name) => [normal(name), name]));

  return (column) => {
    const index = source.column(actual.get(normal(column)) ?? column);
    if (index === null) {
      problems.push(
        `There is no column ${column}. There are: ${source.columns?.join(', ') ?? 'none'}.`,
      );
    }
    return index ?? -1;
  };
}

function originOf(field: Field, cell: (column: string) => Reader<string>): Reader<string> {
  const { column, constant, template } = field;
  if (column !== undefined) return cell(column);
  if (constant !== undefined) return () => constant;
  if (template !== undefined) return templateReader(template, cell);
  return ({ content }) => recordHash(content);
}

function templateReader(
  template: string,
  cell: (column: string) => Reader<string>,
): Reader<string> {
  const parts = template.split(/\{([^}]*)\}/).map((part, index) =>
    // Odd places are what stood between braces.
    index % 2 === 1 ? cell(part) : () => part,
  );
  return (record) => parts.map((read) => read(record)).join('');
}

/** The same content has the same hash, in any run. */
export function recordHash(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 32);
}

function nameOf({ column, template }: Field): string {
  return column ?? template ?? 'the whole record';
}

const LARGEST_INTEGER = 2 ** 31 - 1;

const NUMBER = /^[-+]?(\d+(\.\d*)?|\.\d+)(e[-+]?\d+)?$/i;

// Signs between groups of three digits are dropped, others are not: 3,5 is never thirty-five.
const GROUPED = {
  '.': /^[-+]?[1-9]\d{0,2}([,\s]\d{3})+(\.\d*)?$/,
  ',': /^[-+]?[1-9]\d{0,2}([.\s]\d{3})+(,\d*)?$/,
};

function parseNumber(text: string, decimal: '.' | ',' = '.'): number | null {
  const ungrouped = GROUPED[decimal].test(text)
    ? text.replaceAll(decimal === '.' ? /[,\s]/g : /[.\s]/g, '')
    : text;
  const plain =
    decimal === '.'
      ? ungrouped
      : ungrouped.replaceAll(/[.,]/g, (sign) => (sign === ',' ? '.' : ','));
  const number = NUMBER.test(plain) ? Number(plain) : Number.NaN;
  return Number.isFinite(number) ? number : null;
}

function parseBoolean(text: string): boolean | null {
  switch (text.toLowerCase()) {
    case 'true':
    case 'yes':
    case '1':
      return true;
    case 'false':
    case 'no':
    case '0':
      return false;
    default:
      return null;
  }
}

function quoted(text: string): string {
  return `«${text.length > 60 ? `${text.slice(0, 60)}…` : text}»`;
}
