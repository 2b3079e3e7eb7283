import { type DatasetColumn, DATASETS } from '@cx/datasets';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { Refusal } from '../refusal.ts';
import { filterSql } from './filter-sql.ts';
import { readFilter } from './filter.ts';

const COLUMNS = DATASETS.find(({ name }) => name === 'mentions')?.columns ?? [];

function columnOf(name: string): DatasetColumn {
  const column = COLUMNS.find((one) => one.name === name);
  if (column === undefined) throw new Refusal(400, 'BAD_USER_INPUT', 'There is no such column.');
  return column;
}

function sqlOf(filter: string): { readonly sql: string; readonly values: readonly string[] } {
  const values: string[] = [];
  const sql = filterSql(readFilter(filter), columnOf, (value) => `$${values.push(String(value))}`);
  return { sql, values };
}

it.each([
  [`kind eq 'POST'`, '(fact.kind = $1::text)', ['POST']],
  [`network eq 'it''s'`, '(fact.network = $1::text)', [`it's`]],
  [
    'likes ge -2 and likes lt 1e3',
    '((fact.likes >= $1::float8) AND (fact.likes < $2::float8))',
    ['-2', '1000'],
  ],
  ['team eq null or team ne null', '((fact.team IS NULL) OR (fact.team IS NOT NULL))', []],
  [
    `not (is_public eq true) and kind ne 'DM'`,
    '((NOT coalesce((fact.is_public = $1::boolean), false)) AND (fact.kind IS DISTINCT FROM $2::text))',
    ['true', 'DM'],
  ],
  [`kind in ('POST', 'DM')`, '((fact.kind = $1::text) OR (fact.kind = $2::text))', ['POST', 'DM']],
  [`contains(network,'x')`, '(strpos(fact.network, $1::text) > 0)', ['x']],
  [`startswith(network, 'x')`, 'starts_with(fact.network, $1::text)', ['x']],
  [`endswith(network,'x')`, '(right(fact.network, char_length($1::text)) = $1::text)', ['x']],
  [
    'posted_at gt 2026-03-01T10:00:00+01:00',
    '(fact.posted_at > $1::timestamptz)',
    ['2026-03-01T09:00:00.000Z'],
  ],
  ['posted_at lt 2026-03-01', '(fact.posted_at < $1::timestamptz)', ['2026-03-01T00:00:00.000Z']],
  [
    'id eq 018f0000-0000-7000-8000-000000000001',
    '(fact.id = $1::uuid)',
    ['018f0000-0000-7000-8000-000000000001'],
  ],
])('understands %s', (filter, sql, values) => {
  expect(sqlOf(filter)).toEqual({ sql, values });
});

it('binds «and» more closely than «or»', () => {
  expect(sqlOf('likes eq 1 or likes eq 2 and likes eq 3').sql).toBe(
    '((fact.likes = $1::float8) OR ((fact.likes = $2::float8) AND (fact.likes = $3::float8)))',
  );
});

describe('an attack', () => {
  it.each([
    `1 eq 1`,
    `kind eq 'POST'; DROP TABLE mention_fact`,
    `kind eq 'POST' -- `,
    `kind eq 'POST') or (1=1`,
    `brand_id eq 'delta'`,
    `fact.brand_id eq 'delta'`,
    `current_user eq 'x'`,
    `likes eq 1 or pg_sleep(10) eq 1`,
    `likes eq (select 1)`,
    `likes eq 0x10; --`,
    `contains(kind, network)`,
    `contains(likes,'1')`,
    `topics eq 'price'`,
    `likes eq 'one'`,
    `likes eq NaN`,
    `posted_at eq 2026-02-30`,
    `is_public eq 1`,
    `kind like 'x'`,
    `kind eq 'a' 'b'`,
    `kind eq "POST"`,
    `kind eq 'POST`,
    `(kind eq 'POST'`,
    `${'('.repeat(30)}likes eq 1${')'.repeat(30)}`,
    `${'not '.repeat(200)}likes eq 1`,
    Array.from({ length: 400 }, () => 'likes eq 1').join(' or '),
    `kind eq '\0'`,
    '',
  ])('is refused: %s', (filter) => {
    expect(() => sqlOf(filter)).toThrow(Refusal);
  });

  it('never gets its own text into a statement', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }).filter((text) => !text.includes('\0')),
        (text) => {
          const quoted = `'${text.replaceAll("'", "''")}'`;
          expect(sqlOf(`kind eq ${quoted} or endswith(network, ${quoted})`)).toEqual({
            sql: '((fact.kind = $1::text) OR (right(fact.network, char_length($2::text)) = $2::text))',
            values: [text, text],
          });
        },
      ),
    );
  });
});
