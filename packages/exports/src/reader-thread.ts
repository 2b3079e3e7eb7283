import { Readable } from 'node:stream';
import { parentPort, workerData } from 'node:worker_threads';

import { type Cell, compressorOf, openEncoder } from '@cx/tabular';
import { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';

import type { FromReader, Head, Reading, RowsQuery } from './reading.ts';

// Runs in a thread of its own: what packs and writes a million rows must not keep requests waiting. Whoever
// started the thread ends it to stop the work; its connection goes with it, and Postgres sees that.

const FETCH_ROWS = 2_000;
/** As large as a piece for a socket should be. */
const PIECE_BYTES = 64 * 1024;

// Postgres looks after its client each second also while it works, so that nobody waits for what nobody reads.
const SESSION = `
  SELECT set_config('cx.brands', $1, false), set_config('statement_timeout', $2, false),
    set_config('idle_in_transaction_session_timeout', $2, false), set_config('TimeZone', 'UTC', false),
    set_config('client_connection_check_interval', '1000', false)`;

const port = parentPort;
if (port === null) throw new Error('A reader runs in a thread.');
const reading: Reading = workerData;
const demand = { pieces: 0, heard: (): void => undefined };
port.on('message', () => {
  demand.pieces++;
  demand.heard();
});

try {
  await read(reading);
} catch (error) {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  tell({ type: 'failed', code, message: error instanceof Error ? error.message : String(error) });
}
port.close();

async function read({ url, brands, timeoutMs, ...rest }: Reading): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  await client.connect();
  await client.query(SESSION, [brands, String(timeoutMs)]);
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  const { rows } = await client.query<Head>(rest.head.text, [...rest.head.values]);
  tell({ type: 'head', head: rows[0] ?? {} });
  await toBeAsked();

  const source = sourceOf(client, rest.rows);
  const pieces = Readable.from(source.pieces(), { objectMode: false, highWaterMark: PIECE_BYTES });
  const packed =
    rest.compression === null ? pieces : pieces.compose(compressorOf(rest.compression));
  let sent = 0;
  for await (const piece of packed) {
    if (!(piece instanceof Uint8Array)) throw new TypeError('A reader sends bytes.');
    sent += piece.length;
    if (sent > rest.mostBytes) throw new Error('The answer is larger than an export may be.');
    await toBeAsked();
    // A copy of its own: what it shares its memory with stays.
    const bytes = Uint8Array.from(piece);
    port?.postMessage({ type: 'piece', bytes } satisfies FromReader, [bytes.buffer]);
    demand.pieces--;
  }
  tell({ type: 'end', rows: source.count() });
  await client.end();
}

interface Source {
  pieces(): AsyncIterable<Uint8Array>;
  /** How many rows there were, once they are read. */
  count(): number;
}

function sourceOf(client: Client, rows: RowsQuery): Source {
  if (rows.kind === 'copy') {
    const stream = client.query(copyTo(rows.text, { highWaterMark: PIECE_BYTES }));
    return { pieces: () => stream, count: () => stream.rowCount };
  }
  const { query, columns, format } = rows;
  let count = 0;

  async function* pieces(): AsyncGenerator<Uint8Array> {
    const encoder = await openEncoder(format, columns);
    await client.query(`DECLARE export NO SCROLL CURSOR FOR ${query.text}`, [...query.values]);
    for (;;) {
      const fetched = await client.query<Cell[]>({
        text: `FETCH ${FETCH_ROWS} FROM export`,
        rowMode: 'array',
      });
      if (fetched.rows.length === 0) break;
      count += fetched.rows.length;
      const bytes = encoder.write(fetched.rows);
      if (bytes.length > 0) yield bytes;
    }
    yield encoder.end();
  }

  return { pieces, count: () => count };
}

async function toBeAsked(): Promise<void> {
  while (demand.pieces === 0) {
    await new Promise<void>((resolve) => {
      demand.heard = resolve;
    });
  }
}

function tell(message: FromReader): void {
  port?.postMessage(message);
}
