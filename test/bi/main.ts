// npm run test:bi: real clients ask a started demo instance one figure, each in its own way, and must get what the
// graph itself says; files of odd rows must hold what PostgreSQL says of each cell. What clients need of Debian is
// installed when this runs as root; one that cannot be had is left out. Ends with a line `N passed, N failed`.
import { z } from 'zod';

import { runCx } from '../support/child-process.ts';
import { connectAdmin, makeDirectory, serveInstance, untilReady } from '../support/instance.ts';
import { put } from '../support/mapping-files.ts';
import { findFormulas, HOSTILE_CSV, HOSTILE_MAPPING } from './formulas.ts';
import { askCalc, askDuckDb, askOData, askODataPages } from './http-clients.ts';
import { fillOddReviews, ODD_BRAND } from './odd-reviews.ts';
import type { Ask, Places, Question } from './question.ts';
import { type Format, readBack } from './read-back.ts';
import { askOdbc, askPsql } from './sql-clients.ts';
import { installTools, type Tool } from './tools.ts';

interface Check {
  readonly name: string;
  readonly needs: readonly Tool[];
  /** Says what it found. @throws where that is not as it should be */
  readonly run: () => Promise<string>;
}

const BRAND = 'oakmerrow';

const missing = await installTools();
await using directory = await makeDirectory();
const environment = { CX_DATA_DIR: directory.path };
await using instance = await serveInstance(environment);
await untilReady(instance);
await untilFactsAreIn();

const places: Places = {
  sql: await cx('url', 'bi', 'create-reader', '--name', 'test_bi', '--brands', BRAND),
  http: instance.url,
  key: await cx('key', 'keys', 'create', '--name', 'bi', '--kind', 'bi', ...keyFor('tickets', '*')),
  directory: directory.path,
};
const question = lastWholeMonth();
const expected = await askGraph(question);
process.stdout.write(`The graph: ${expected}\n`);

const odd = await prepareOddReviews();
const CHECKS: readonly Check[] = [
  equal('psql', ['postgresql-client'], askPsql),
  equal('unixODBC and psqlODBC', ['unixodbc', 'odbc-postgresql'], askOdbc),
  equal('LibreOffice Calc on CSV', ['libreoffice-calc-nogui'], askCalc),
  equal('DuckDB on Parquet', [], askDuckDb),
  equal('@odata/client', [], askOData),
  equal('ts-odata-client', [], askODataPages),
  { name: 'Formulas in Calc', needs: ['libreoffice-calc-nogui'], run: noFormulas },
  sameCells('CSV in DuckDB', 'csv'),
  sameCells('NDJSON in DuckDB', 'ndjson'),
  sameCells('Parquet in DuckDB', 'parquet'),
  sameCells('Arrow in arrow-rs and DuckDB', 'arrow'),
];

let passed = 0;
let failed = 0;
for (const check of CHECKS) {
  const lacks = check.needs.filter((tool) => missing.has(tool));
  const found = lacks.length > 0 ? leftOut(lacks) : await check.run().then(pass, fail);
  process.stdout.write(`${check.name}: ${found}\n`);
}
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;

function pass(found: string): string {
  passed += 1;
  return found;
}

function fail(error: unknown): string {
  failed += 1;
  return `FAILED: ${String(error)}`;
}

function leftOut(lacks: readonly Tool[]): string {
  return `left out, without ${lacks.map((tool) => `${tool} (${missing.get(tool)})`).join(', ')}`;
}

function equal(name: string, needs: readonly Tool[], ask: Ask): Check {
  return {
    name,
    needs,
    async run() {
      const figure = await ask(places, question);
      if (figure !== expected) throw new Error(`${figure} in place of ${expected}.`);
      return String(figure);
    },
  };
}

/** Each cell of odd reviews is what PostgreSQL says that it is. */
function sameCells(name: string, format: Format): Check {
  return { name, needs: [], run: () => readBack(odd, format) };
}

/** Writes odd reviews, and answers where they are read. */
async function prepareOddReviews(): Promise<Places> {
  const admin = await connectAdmin(directory.path);
  try {
    await admin.query(`INSERT INTO customers.brand (key, name) VALUES ('${ODD_BRAND}', 'Odd')`);
    await fillOddReviews(admin);
  } finally {
    await admin.end();
  }
  const scopes = keyFor('reviews', ODD_BRAND, ',pii:read');
  return {
    ...places,
    sql: await cx('url', 'bi', 'create-reader', '--name', 'odd', '--brands', ODD_BRAND, '--pii'),
    key: await cx('key', 'keys', 'create', '--name', 'odd', '--kind', 'bi', ...scopes),
  };
}

/** What insights is told of the tickets comes some seconds behind them. */
async function untilFactsAreIn(): Promise<void> {
  const admin = await connectAdmin(directory.path);
  try {
    for (let tries = 0; ; tries += 1) {
      const { rows } = await admin.query<{ behind: number }>(
        `SELECT (SELECT count(*) FROM tickets.ticket)::integer
           - (SELECT count(*) FROM insights.ticket_fact)::integer AS behind`,
      );
      const behind = rows[0]?.behind ?? 0;
      if (behind === 0) return;
      if (tries === 120) throw new Error(`Insights has not been told of ${behind} tickets.`);
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  } finally {
    await admin.end();
  }
}

/** The demo ends today. */
function lastWholeMonth(): Question {
  const now = new Date();
  const to = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth()));
  const from = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1));
  return { brand: BRAND, from, to };
}

/** What the desk itself says, not insights. @throws where there is nothing to count */
async function askGraph({ brand, from, to }: Question): Promise<number> {
  const { data } = await instance.ask(
    'query ($filter: TicketFilter) { tickets(filter: $filter) { totalCount } }',
    { filter: { brands: [brand], openedAt: { from, to } } },
  );
  const { tickets } = z.object({ tickets: z.object({ totalCount: z.int().min(1) }) }).parse(data);
  return tickets.totalCount;
}

/** Words of strangers that begin as a formula, from an import to a spreadsheet. */
async function noFormulas(): Promise<string> {
  const csv = await put(directory.path, 'hostile.csv', HOSTILE_CSV);
  const mapping = await put(directory.path, 'hostile.yaml', HOSTILE_MAPPING);
  await runCx(['import', '--mapping', mapping, csv], environment);
  const scopes = keyFor('mentions', 'hostile', ',pii:read');
  const key = await cx('key', 'keys', 'create', '--name', 'words', ...scopes);
  const formulas = await findFormulas({ ...places, key });
  if (formulas.length > 0) throw new Error(formulas.join(' '));
  return 'none';
}

function keyFor(domain: string, brands: string, more = ''): string[] {
  return ['--scopes', `${domain}:read,metrics:read${more}`, '--brands', brands];
}

/** Runs a command that prints JSON, and answers one text of it. */
async function cx(field: string, ...args: readonly string[]): Promise<string> {
  const { stdout, stderr } = await runCx([...args, '--json'], environment);
  if (stdout === '') throw new Error(stderr);
  return z.string().parse(z.record(z.string(), z.unknown()).parse(JSON.parse(stdout))[field]);
}
