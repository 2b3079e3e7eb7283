import { parentPort, workerData } from 'node:worker_threads';

import { compressorOf, openEncoder } from '@cx/tabular';
import { Client } from 'pg';

import { encodeRows } from './encode-rows.ts';
import type { FromReader, Head, Reading } from './reading.ts';
import { createRowReader } from './row-reader.ts';

// Runs in a thread of its own: what packs and writes a million rows must not keep requests waiting. Whoever
// started the thread ends it to stop the work; its connection goes with it, and Postgres sees that.

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
  const { rows } = await client.query<Head>(rest.head);
  tell({ type: 'head', head: rows[0] ?? {} });
  await toBeAsked();

  const { text, columns, format, neutralise } = rest.rows;
  const encoder = await openEncoder(format, columns, { neutralise });
  const copying = encodeRows(client, text, encoder, createRowReader(columns, encoder));
  const packed =
    rest.compression === null
      ? copying.bytes
      : copying.bytes.compose(compressorOf(rest.compression));
  let sent = 0;
  for await (const piece of packed) {
    if (!(piece instanceof Uint8Array)) throw new TypeError('A reader sends bytes.');
    sent += piece.length;
    if (sent > rest.mostBytes) throw new Error('The answer is larger than an export may be.');
    await toBeAsked();
    // A copy of its own: what it shares its memory with stays.
    const own = new Uint8Array(piece);
    port?.postMessage({ type: 'piece', bytes: own } satisfies FromReader, [own.buffer]);
    demand.pieces--;
  }
  tell({ type: 'end', rows: copying.count() });
  await client.end();
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
