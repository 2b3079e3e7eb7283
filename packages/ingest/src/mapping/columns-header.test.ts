import { expect, it } from 'vitest';

import type { RecordSource, SourceRecord } from '../source/record-source.ts';
import { createColumns, type Columns } from './columns.ts';
import { CommonMapping, Field } from './mapping-schema.ts';

function columnsOf(
  header: readonly string[],
  mapping: Readonly<Record<string, unknown>> = {},
): Columns {
  const source: RecordSource = {
    columns: header,
    column: (name) => (header.includes(name) ? header.indexOf(name) : null),
    fractionRead: () => null,
    async *chunks() {},
  };
  return createColumns(
    source,
    CommonMapping.parse({ target: 'reviews', source: 'site', brand: 'united', ...mapping }),
  );
}

const RECORD: SourceRecord = { line: 2, cells: ['x', 'y'], content: ['x', 'y'], problem: null };

it('complains of nothing when all columns are there', () => {
  const columns = columnsOf(['id', 'text']);

  columns.text(Field.parse('id'));
  columns.text(Field.parse({ template: '{id}-{text}' }));

  expect(columns.problems()).toEqual([]);
});

it('names each missing column once, together with those that there are', () => {
  const columns = columnsOf(['id', 'text']);

  columns.text(Field.parse('Id'));
  columns.requiredText(Field.parse('Id'));
  columns.number(Field.parse({ template: '{id}{score}' }));
  columns.cell('brand');

  expect(columns.problems()).toEqual([
    'There is no column Id. There are: id, text.',
    'There is no column score. There are: id, text.',
    'There is no column brand. There are: id, text.',
  ]);
});

it('compares the names of columns as they stand unless the mapping says otherwise', () => {
  const columns = columnsOf([' Id', 'TEXT']);

  columns.text(Field.parse('Id'));
  columns.text(Field.parse('text'));

  expect(columns.problems()).toEqual([
    'There is no column Id. There are:  Id, TEXT.',
    'There is no column text. There are:  Id, TEXT.',
  ]);
});

it('finds a column whatever spaces are around its name, when the mapping says so', () => {
  const columns = columnsOf([' Id ', 'Text'], { headers: { trim: true } });
  const id = columns.text(Field.parse('Id'));
  const text = columns.text(Field.parse(' Text '));

  expect([id(RECORD), text(RECORD), columns.problems()]).toEqual(['x', 'y', []]);
});

it('finds a column whatever case its name is in, when the mapping says so', () => {
  const columns = columnsOf(['ID', 'teXt'], { headers: { ignoreCase: true } });
  const id = columns.text(Field.parse('id'));
  const both = columns.text(Field.parse({ template: '{Id}{TEXT}' }));

  expect([id(RECORD), both(RECORD), columns.problems()]).toEqual(['x', 'xy', []]);
});

it('complains once of a zone that does not exist, at either level', () => {
  const columns = columnsOf(['id', 'at'], { zone: 'Europe/Roma' });

  columns.instant(Field.parse('at'));
  columns.instant(undefined);
  columns.requiredInstant(Field.parse({ column: 'at', zone: 'CEST' }));

  expect(columns.problems()).toEqual([
    'Europe/Roma is no IANA time zone.',
    'CEST is no IANA time zone.',
  ]);
});
