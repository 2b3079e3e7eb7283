import {
  type Chunk,
  chunksOf,
  concatenated,
  createFold,
  dayCellsOf,
  dayNumber,
  dayOf,
  factColumns,
  type Fold,
  keepOtherDays,
  monthOf,
  type ZoneDays,
} from '@cx/cells';
import { ALL_BRANDS, arrayLiteral } from '@cx/database';
import { FAMILIES, type MeasuredFamily } from '@cx/metrics';
import { Client, escapeLiteral, Query } from 'pg';

import type { CellMaker, CellRequest, MadeCells } from './made-cells.ts';
import { expressionOf } from './metric-statement.ts';

const SESSION = `
  SELECT set_config('cx.brands', $1, false), set_config('client_connection_check_interval', '1000', false)`;

/** A signature, flags, and the length of what may follow: in front of the first row. */
const HEADER_BYTES = 19;

/** Stands for the number of cells behind the last row. */
const END = -1;

const CHUNKS = `
  SELECT zone, cube, month::text AS month, part, cells FROM rollup_chunk
  WHERE family = $1 AND brand_id = $2 AND zone = $3 AND month >= $4 AND month <= $5`;

/** Makes cells in this thread, over a connection of its own that is opened when first needed. */
export function createCellMaker(url: string): CellMaker {
  let connected: Promise<Client> | undefined;

  async function connect(): Promise<Client> {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 });
    client.on('error', () => {
      connected = undefined;
    });
    await client.connect();
    await client.query(SESSION, [arrayLiteral(ALL_BRANDS)]);
    return client;
  }

  return {
    async make(request) {
      connected ??= connect();
      try {
        return await makeCells(await connected, request);
      } catch (error) {
        // What is left of it is unknown: the next one begins with another.
        const failed = connected;
        connected = undefined;
        await failed?.then((client) => client.end()).catch(() => undefined);
        throw error;
      }
    },
    async close() {
      await (await connected)?.end();
    },
  };
}

async function makeCells(client: Client, request: CellRequest): Promise<MadeCells> {
  const family = FAMILIES.find(({ name }) => name === request.family);
  if (family === undefined) throw new Error(`There is no family ${request.family}.`);
  const zones = request.zones.map(({ zone, first, last }) => ({
    zone,
    first: dayNumber(first),
    last: dayNumber(last),
  }));
  const fold = createFold(family, zones, monthOf(Math.min(...zones.map(({ first }) => first))));
  await readFacts(client, factsQuery(family, request), fold);
  for (const zone of zones) await readOtherDays(client, family, request.brandId, zone, fold);
  const days = dayCellsOf(fold, family);
  return {
    chunks: columnsOf(chunksOf(fold, family)),
    days: { ...days, parts: days.parts.map((numbers) => `{${numbers.join()}}`) },
  };
}

function columnsOf(chunks: readonly Chunk[]): MadeCells['chunks'] {
  const lengths = chunks.map(({ cells }) => cells.length);
  let end = 0;
  return {
    zones: chunks.map(({ zone }) => zone),
    cubes: chunks.map(({ cube }) => cube),
    months: chunks.map(({ month }) => month),
    parts: chunks.map(({ part }) => part),
    starts: lengths.map((length) => {
      end += length;
      return end - length;
    }),
    lengths,
    cells: concatenated(chunks.map(({ cells }) => cells)),
  };
}

/** A day for each zone, and what cells are made of. */
function factsQuery(family: MeasuredFamily, { brandId, zones }: CellRequest): string {
  const { time, table, where } = family;
  const { dimensions, values } = factColumns(family);
  const columns = [
    ...zones.map(
      ({ zone }) => `(${time} AT TIME ZONE ${escapeLiteral(zone)})::date - '1970-01-01'::date`,
    ),
    ...dimensions.map((id) => expressionOf(family, id, false)),
    ...values.map(({ sql }) => sql),
  ];
  // An index finds instants; clocks change by less than three hours.
  const instant = (zone: string, day: string, hours: string): string =>
    `(${escapeLiteral(day)}::timestamp ${hours}) AT TIME ZONE ${escapeLiteral(zone)}`;
  const begins = zones.map(({ zone, first }) => instant(zone, first, `- interval '3 hours'`));
  const ends = zones.map(({ zone, last }) => instant(zone, last, `+ interval '27 hours'`));
  return `
    SELECT ${columns.join(', ')} FROM ${table}
    WHERE brand_id = ${escapeLiteral(brandId)} AND ${time} >= least(${begins.join(', ')})
      AND ${time} < greatest(${ends.join(', ')}) AND ${where ?? 'true'}`;
}

function readFacts(client: Client, text: string, fold: Fold): Promise<void> {
  return new Promise((resolve, reject) => {
    let from = HEADER_BYTES;
    let failure: unknown;
    const query = Object.assign(new Query(`COPY (${text}) TO STDOUT (FORMAT binary)`), {
      handleCopyData({ chunk }: { readonly chunk: Buffer }) {
        if (failure !== undefined || chunk.readInt16BE(from) === END) return;
        try {
          fold.add(chunk, from);
        } catch (error) {
          failure = error;
        }
        from = 0;
      },
    });
    query.on('error', reject);
    query.on('end', () => (failure === undefined ? resolve() : reject(failure)));
    client.query(query);
  });
}

/** Of months of which not all days are made, the others are kept as they are. */
async function readOtherDays(
  client: Client,
  family: MeasuredFamily,
  brandId: string,
  days: ZoneDays,
  fold: Fold,
): Promise<void> {
  const { rows } = await client.query<Omit<Chunk, 'cells'> & { readonly cells: Buffer }>(CHUNKS, [
    family.name,
    brandId,
    days.zone,
    dayOf(monthOf(days.first)),
    dayOf(monthOf(days.last)),
  ]);
  const months = Map.groupBy(rows, ({ cube, month }) => `${cube} ${month}`);
  for (const chunks of months.values()) {
    const [{ cube, month } = { cube: -1, month: '' }] = chunks;
    const folded = fold.cubes.find((one) => one.cube === cube && one.zone === days);
    if (folded === undefined) continue;
    const parts = new Map(chunks.map(({ part, cells }) => [part, cells]));
    keepOtherDays(fold, family, folded, dayNumber(month), parts);
  }
}
