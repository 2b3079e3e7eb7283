// npm run test:bi: real clients ask a started demo instance one figure, each in its own way, and must get the same.
// What they need of Debian is installed when this runs as root; otherwise it says what is missing.
import { z } from 'zod';

import { runCx } from '../support/child-process.ts';
import { connectAdmin, makeDirectory, serveInstance, untilReady } from '../support/instance.ts';
import { put } from '../support/mapping-files.ts';
import { findFormulas, HOSTILE_CSV, HOSTILE_MAPPING } from './formulas.ts';
import { askCalc, askDuckDb, askOData } from './http-clients.ts';
import type { Ask, Places, Question } from './question.ts';
import { askOdbc, askPsql } from './sql-clients.ts';
import { installTools } from './tools.ts';

const CLIENTS: Readonly<Record<string, Ask>> = {
  psql: askPsql,
  'unixODBC and psqlODBC': askOdbc,
  'LibreOffice Calc on CSV': askCalc,
  'DuckDB on Parquet': askDuckDb,
  '@odata/client': askOData,
};

const BRAND = 'oakmerrow';

const missing = await installTools();
if (missing.length > 0) {
  process.stderr.write(`Install what is missing first: apt-get install ${missing.join(' ')}\n`);
  process.exit(2);
}

await using directory = await makeDirectory();
const environment = { CX_DATA_DIR: directory.path };
await using instance = await serveInstance(environment);
await untilReady(instance.url);
await untilFactsAreIn();

const places: Places = {
  sql: await cx('url', 'bi', 'create-reader', '--name', 'test_bi', '--brands', BRAND),
  http: instance.url,
  key: await cx('key', 'keys', 'create', '--name', 'bi', '--kind', 'bi', ...keyFor('tickets', '*')),
  directory: directory.path,
};
const question = await lastWholeMonth();
const faults: string[] = [];
const figures = new Set<number>();
for (const [name, ask] of Object.entries(CLIENTS)) {
  try {
    const figure = await ask(places, question);
    figures.add(figure);
    process.stdout.write(`${name}: ${figure}\n`);
  } catch (error) {
    faults.push(`${name}: ${String(error)}`);
  }
}
if (figures.size !== 1 || figures.has(0)) faults.push(`Figures: ${[...figures].join(', ')}.`);
faults.push(...(await formulasInCalc().catch((error: unknown) => [`Formulas: ${String(error)}`])));

for (const fault of faults) process.stdout.write(`${fault}\n`);
process.stdout.write(faults.length === 0 ? 'All are equal.\n' : `${faults.length} faults.\n`);
process.exitCode = faults.length === 0 ? 0 : 1;

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
async function lastWholeMonth(): Promise<Question> {
  const now = new Date();
  const to = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth()));
  const from = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1));
  return { brand: BRAND, from, to };
}

/** Words of strangers that begin as a formula, from an import to a spreadsheet. */
async function formulasInCalc(): Promise<string[]> {
  const csv = await put(directory.path, 'hostile.csv', HOSTILE_CSV);
  const mapping = await put(directory.path, 'hostile.yaml', HOSTILE_MAPPING);
  await runCx(['import', '--mapping', mapping, csv], environment);
  const scopes = keyFor('mentions', 'hostile', ',pii:read');
  const key = await cx('key', 'keys', 'create', '--name', 'words', ...scopes);
  return findFormulas({ ...places, key });
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
