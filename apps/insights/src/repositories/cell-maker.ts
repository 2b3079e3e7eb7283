import {
  type Chunk,
  chunksOf,
  concatenated,
  createFold,
  type DayCells,
  dayCellsOf,
  dayNumber,
  type DayNumber,
  dayOf,
  factColumns,
  type Fold,
  keepOtherDays,
  monthOf,
  nextMonth,
  type ZoneDays,
} from '@cx/cells';
import { ALL_BRANDS, arrayLiteral, copyRows } from '@cx/database';
import { FAMILIES, type MeasuredFamily } from '@cx/metrics';
import { Client, escapeLiteral } from 'pg';

import type { CellMaker, CellRequest, MadeCells } from './made-cells.ts';
import { expressionOf } from './metric-statement.ts';

const SESSION = `
  SELECT set_config('cx.brands', $1, false), set_config('client_connection_check_interval', '1000', false)`;

interface ChunkRow {
  readonly cube: number;
  readonly part: string;
  readonly cells: Buffer;
}

const CHUNKS = `
  SELECT cube, part, cells FROM rollup_chunk
  WHERE family = $1 AND brand_id = $2 AND zone = $3 AND month = $4`;

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
  const chunks: Chunk[] = [];
  const days: DayCells[] = [];
  // Month by month, so that no more is held than one of them.
  for (const { month, within } of monthsOf(zones)) {
    const fold = createFold(family, month, within);
    await copyRows(client, factsQuery(family, request.brandId, within), fold.add);
    for (const zone of within) await readOtherDays(client, request.brandId, zone, fold);
    chunks.push(...chunksOf(fold));
    days.push(dayCellsOf(fold));
  }
  return { chunks: columnsOf(chunks), days: dayColumnsOf(days) };
}

/** The months of the days, each with the days in it. */
function monthsOf(zones: readonly ZoneDays[]): { month: DayNumber; within: ZoneDays[] }[] {
  const found: { month: DayNumber; within: ZoneDays[] }[] = [];
  const end = Math.max(...zones.map(({ last }) => last));
  let month = monthOf(Math.min(...zones.map(({ first }) => first)));
  while (month <= end) {
    const next = nextMonth(month);
    const within = zones
      .map(({ zone, first, last }) => ({
        zone,
        first: Math.max(first, month),
        last: Math.min(last, next - 1),
      }))
      .filter(({ first, last }) => first <= last);
    found.push({ month, within });
    month = next;
  }
  return found;
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

function dayColumnsOf(days: readonly DayCells[]): MadeCells['days'] {
  const [first] = days;
  return {
    zones: days.flatMap(({ zones }) => zones),
    days: days.flatMap((one) => one.days),
    dimensions: (first?.dimensions ?? []).map((_column, at) =>
      days.flatMap(({ dimensions }) => dimensions[at] ?? []),
    ),
    parts: (first?.parts ?? []).map(
      (_column, at) => `{${days.flatMap(({ parts }) => parts[at] ?? []).join()}}`,
    ),
  };
}

/** A day for each zone, and what cells are made of. */
function factsQuery(family: MeasuredFamily, brandId: string, zones: readonly ZoneDays[]): string {
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
  const instant = (zone: string, day: DayNumber, hours: string): string =>
    `('${dayOf(day)}'::timestamp ${hours}) AT TIME ZONE ${escapeLiteral(zone)}`;
  const begins = zones.map(({ zone, first }) => instant(zone, first, `- interval '3 hours'`));
  const ends = zones.map(({ zone, last }) => instant(zone, last, `+ interval '27 hours'`));
  return `
    SELECT ${columns.join(', ')} FROM ${table}
    WHERE brand_id = ${escapeLiteral(brandId)} AND ${time} >= least(${begins.join(', ')})
      AND ${time} < greatest(${ends.join(', ')}) AND ${where ?? 'true'}`;
}

/** Where not all days of the month are made, the others are kept as they are. */
async function readOtherDays(
  client: Client,
  brandId: string,
  zone: ZoneDays,
  fold: Fold,
): Promise<void> {
  const { family, month } = fold;
  if (zone.first === month && zone.last + 1 === nextMonth(month)) return;
  const values = [family.name, brandId, zone.zone, dayOf(month)];
  const { rows } = await client.query<ChunkRow>(CHUNKS, values);
  for (const [cube, chunks] of Map.groupBy(rows, (row) => row.cube)) {
    const folded = fold.cubes.find((one) => one.cube === cube && one.zone === zone);
    const parts = new Map(chunks.map(({ part, cells }) => [part, cells]));
    if (folded !== undefined) keepOtherDays(fold, folded, parts);
  }
}
