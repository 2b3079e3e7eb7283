// npm run check:data -- DIRECTORY: imports the real files of a directory with the mappings of
// docs/mappings, twice, into an instance of its own, and prints the figures beside those to reach.
// The files are nobody's to give away: they are not in the repository, and no test needs them.
import { access, chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { z } from 'zod';

import { runCx } from '../support/child-process.ts';
import { type ServedInstance, serveInstance, untilReady } from '../support/instance.ts';
import { driverRows } from './drivers.ts';
import { readAll } from './read-all.ts';
import { resolutionRows } from './resolution-times.ts';
import type { Row } from './row.ts';
import { weakSignalRows } from './weak-signals.ts';

const FILES = [
  ['sfo-2017', 'survey/sfo_2017.csv'],
  ['airline-posts', 'social/airline_posts.csv'],
  ['skytrax-seat', 'reviews/skytrax_seat.csv'],
  ['helpdesk', 'tickets/helpdesk_events.csv'],
  ['people', 'identity/people.csv'],
] as const;

const Total = z.object({ totalCount: z.number() });

const Figures = z.object({
  survey: z.object({
    responses: Total,
    nps: z.object({
      value: z.number(),
      n: z.number(),
      promoters: z.number(),
      passives: z.number(),
      detractors: z.number(),
      weighted: z.number(),
    }),
    csat: z.object({ value: z.number(), n: z.number() }),
  }),
  mentions: Total,
  delta: z.object({ sentiment: z.object({ net: z.number() }) }),
  usAirways: z.object({ sentiment: z.object({ net: z.number() }) }),
  virginAmerica: z.object({ sentiment: z.object({ net: z.number() }) }),
  reviews: Total,
  rated: Total,
  tickets: Total,
  resolved: Total,
  helpdeskCustomers: Total,
});

const QUERY = `{
  survey(key: "sfo-2017") {
    responses { totalCount }
    nps { value n promoters passives detractors weighted }
    csat { value n }
  }
  mentions { totalCount }
  delta: brand(key: "delta") { sentiment { net } }
  usAirways: brand(key: "us-airways") { sentiment { net } }
  virginAmerica: brand(key: "virgin-america") { sentiment { net } }
  reviews { totalCount }
  rated: reviews(filter: { normalisedRatingMin: 0 }) { totalCount }
  tickets { totalCount }
  resolved: tickets(filter: { statuses: [SOLVED, CLOSED] }) { totalCount }
  helpdeskCustomers: customers(filter: { brands: ["helpdesk"] }) { totalCount }
}`;

const SIDE_BY_SIDE = `{ brands(first: 100) { nodes { key
  tickets { totalCount } reviews { totalCount } mentions { totalCount }
  surveys { nodes { responses { totalCount } } } } } }`;

const source = process.argv[2];
if (source === undefined) {
  process.stderr.write('Say where the files are: npm run check:data -- DIRECTORY\n');
  process.exit(2);
}
const mappings = fileURLToPath(new URL('../../docs/mappings', import.meta.url));
const directory = await mkdtemp(join(tmpdir(), 'cx-data-'));
await chmod(directory, 0o755);
try {
  process.exitCode = await check(source);
} finally {
  await rm(directory, { recursive: true });
}

async function check(from: string): Promise<number> {
  const environment = { CX_DATA_DIR: join(directory, 'data') };
  const rows: Row[] = [];
  for (const round of ['first', 'second']) {
    for (const [name, file] of FILES) {
      await access(join(from, file));
      const rejects = join(directory, `${name}.rejects.ndjson`);
      const args = ['--mapping', join(mappings, `${name}.yaml`), '--rejects', rejects];
      const done = await runCx(['import', ...args, join(from, file)], environment);
      if (done.exitCode !== 0) throw new Error(done.stderr);
      process.stdout.write(`${round} import of ${name}: ${done.stdout}`);
      if (round === 'second') {
        const [inserted, updated] = [/(\d+) inserted/, /(\d+) updated/].map((pattern) =>
          Number(pattern.exec(done.stdout)?.[1]),
        );
        rows.push([`${name}, second import: inserted`, inserted ?? -1, 0]);
        rows.push([`${name}, second import: updated`, updated ?? -1, 0]);
      }
    }
  }

  await using instance = await serveInstance(environment, ['--no-demo']);
  await untilReady(instance);
  const { data } = await instance.ask(QUERY);
  rows.push(...compare(Figures.parse(data)));
  rows.push(['post ids changed on the way', await countChangedIds(instance, from), 0]);
  rows.push(['help desk customers with tickets', await countWithTickets(instance), 298]);
  rows.push(...(await resolutionRows(instance)));
  rows.push(...(await weakSignalRows(instance)));
  rows.push(...(await driverRows(instance)));
  const sideBySide = await instance.ask(SIDE_BY_SIDE);
  rows.push(['errors of the query by brand', sideBySide.errors?.length ?? 0, 0]);
  return print(rows);
}

function compare(figures: z.output<typeof Figures>): Row[] {
  const { nps, csat, responses } = figures.survey;
  const hundredths = (value: number): number => Math.round(value * 100) / 100;
  return [
    ['SFO 2017: responses', responses.totalCount, 2831],
    ['SFO 2017: NPS', hundredths(nps.value), 39.84],
    ['SFO 2017: NPS, n', nps.n, 2746],
    ['SFO 2017: promoters', nps.promoters, 1436],
    ['SFO 2017: passives', nps.passives, 968],
    ['SFO 2017: detractors', nps.detractors, 342],
    ['SFO 2017: NPS, weighted', hundredths(nps.weighted), 40.4],
    ['SFO 2017: CSAT (Q7ALL, top 2 of 5)', hundredths(csat.value), 82.07],
    ['SFO 2017: CSAT, n', csat.n, 2688],
    ['posts', figures.mentions.totalCount, 5639],
    ['Delta: net sentiment', hundredths(figures.delta.sentiment.net), -18.5],
    ['US Airways: net sentiment', hundredths(figures.usAirways.sentiment.net), -68.45],
    ['Virgin America: net sentiment', hundredths(figures.virginAmerica.sentiment.net), -5.75],
    ['seat reviews', figures.reviews.totalCount, 1258],
    ['seat reviews with a rating', figures.rated.totalCount, 1257],
    ['tickets', figures.tickets.totalCount, 1500],
    ['tickets resolved', figures.resolved.totalCount, 1496],
    ['help desk customers', figures.helpdeskCustomers.totalCount, 299],
  ];
}

async function countChangedIds(instance: ServedInstance, from: string): Promise<number> {
  const nodes = await readAll(
    instance,
    'mentions(first: 100)',
    'externalId',
    z.object({ externalId: z.string() }),
  );
  const found = new Set(nodes.map(({ externalId }) => externalId));
  const csv = await readFile(join(from, 'social/airline_posts.csv'), 'utf8');
  const ids = [...csv.matchAll(/^(\d{15,}),(?:positive|neutral|negative),/gm)].map(
    ([, id = '']) => id,
  );
  return ids.filter((id) => !found.has(id)).length + Math.abs(found.size - ids.length);
}

async function countWithTickets(instance: ServedInstance): Promise<number> {
  const nodes = await readAll(
    instance,
    'customers(first: 100, filter: { brands: ["helpdesk"] })',
    'tickets { totalCount }',
    z.object({ tickets: Total }),
  );
  return nodes.filter(({ tickets }) => tickets.totalCount > 0).length;
}

function print(rows: readonly Row[]): number {
  const width = Math.max(...rows.map(([what]) => what.length));
  let wrong = 0;
  process.stdout.write(`\n${'figure'.padEnd(width)}      found   expected\n`);
  for (const [what, found, expected] of rows) {
    const isRight = found === expected;
    if (!isRight) wrong += 1;
    process.stdout.write(
      `${what.padEnd(width)} ${String(found).padStart(10)} ${String(expected).padStart(10)}  ${isRight ? 'ok' : 'WRONG'}\n`,
    );
  }
  process.stdout.write(`\n${rows.length - wrong} of ${rows.length} as expected\n`);
  return wrong === 0 ? 0 : 1;
}
