import type { DemoItem } from '@cx/cx';
import { Client } from 'pg';

/** Short ones, such as language codes, occur in words of anybody. */
const SHORTEST = 5;

/**
 * All texts that a demo tells of a person and of nobody else: name, marks, words, and what the places that
 * they are from call them.
 *
 * @param email one of the person's marks; with it all others are found
 */
export function valuesOf(items: readonly DemoItem[], email: string): string[] {
  const marks = marksOf(items, email);
  const isOwn = ({ person }: DemoItem): boolean =>
    person.claims.some(({ value }) => marks.has(value));
  const others = new Set(items.filter((item) => !isOwn(item)).flatMap(textsOf));
  const own = new Set(items.filter(isOwn).flatMap(textsOf));
  const told = [...others].join('\n');
  return [...own].filter((text) => text.length >= SHORTEST && !told.includes(text));
}

function marksOf(items: readonly DemoItem[], email: string): ReadonlySet<string> {
  const marks = new Set([email]);
  // The first touch of a person carries every mark.
  for (const { person } of items) {
    if (!person.claims.some(({ value }) => value === email)) continue;
    for (const { value } of person.claims) marks.add(value);
  }
  return marks;
}

function textsOf({ person, record }: DemoItem): string[] {
  return [...textsIn(person), ...textsIn(record)];
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || value instanceof Date) return [];
  return Object.values(value).flatMap(textsIn);
}

/** Everything that all tables of all schemas hold, by table. */
export async function readAllTables(adminUrl: string): Promise<ReadonlyMap<string, string>> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(`
      SELECT relnamespace::regnamespace::text || '.' || quote_ident(relname) AS name FROM pg_class
      WHERE relkind IN ('r', 'p', 'm') AND relnamespace::regnamespace::text !~ '^(pg_|information_schema)'
      ORDER BY 1`);
    const contents = new Map<string, string>();
    for (const { name } of tables) {
      const { rows } = await client.query<{ content: string | null }>(
        `SELECT string_agg(to_jsonb(one)::text, E'\\n') AS content FROM ${name} AS one`,
      );
      contents.set(name, rows[0]?.content ?? '');
    }
    return contents;
  } finally {
    await client.end();
  }
}

/** Which of the values occur in which table. */
export function findTraces(
  contents: ReadonlyMap<string, string>,
  values: readonly string[],
): string[] {
  return [...contents].flatMap(([name, content]) =>
    values
      .filter((value) => content.includes(JSON.stringify(value).slice(1, -1)))
      .map((value) => `${name}: ${value}`),
  );
}
