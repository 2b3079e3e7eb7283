import {
  AsyncByteQueue,
  Field,
  makeData,
  RecordBatch,
  RecordBatchStreamWriter,
  Schema,
  Struct,
} from 'apache-arrow';

import { ARROW_TYPES, createArrowColumn } from './arrow-column.ts';
import type { Column } from './column.ts';
import type { TableEncoder } from './encoder.ts';
import { createTextBytes } from './text-bytes.ts';

/** Of a record batch, which ends earlier where its texts are long. */
const BATCH_ROWS = 4096;
const BATCH_BYTES = 4 * 1024 ** 2;

/** An Arrow IPC stream. */
export function createArrowEncoder(columns: readonly Column[]): TableEncoder {
  const schema = new Schema(
    columns.map(({ name, type }) => new Field(name, ARROW_TYPES[type], true)),
  );
  const cells = columns.map(({ type }) => createArrowColumn(type, BATCH_ROWS));
  const out = createTextBytes();
  const sink = new AsyncByteQueue();
  // The queue of the library has no bound: what it is given is taken at once. It is copied, for what a batch is made
  // of is used again for the next one.
  sink.write = (chunk) => {
    const bytes = bytesOf(chunk);
    out.copy(bytes, 0, bytes.length);
  };
  const writer = new RecordBatchStreamWriter({ autoDestroy: false });
  writer.reset(sink, schema);

  let column = 0;
  let rows = 0;
  let textBytes = 0;

  function endCell(): void {
    column++;
    if (column < columns.length) return;
    column = 0;
    rows++;
    if (rows === BATCH_ROWS || textBytes >= BATCH_BYTES) writeBatch();
  }

  function writeBatch(): void {
    if (rows === 0) return;
    const data = { length: rows, nullCount: 0, children: cells.map((one) => one.take()) };
    writer.write(new RecordBatch(schema, makeData({ type: new Struct(schema.fields), ...data })));
    rows = 0;
    textBytes = 0;
  }

  function number(value: number): void {
    cells[column]?.number(value);
    endCell();
  }

  return {
    none() {
      cells[column]?.none();
      endCell();
    },
    text(bytes, from, to) {
      cells[column]?.text(bytes, from, to);
      textBytes += to - from;
      endCell();
    },
    number,
    boolean(value) {
      cells[column]?.boolean(value);
      endCell();
    },
    instant: number,
    list(bytes, bounds) {
      cells[column]?.list(bytes, bounds);
      endCell();
    },
    end() {
      writeBatch();
      writer.finish();
    },
    ready: () => out.size(),
    take: () => out.take(),
  };
}

function bytesOf(chunk: unknown): Buffer {
  if (ArrayBuffer.isView(chunk)) {
    return Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  }
  throw new TypeError('The writer of Arrow writes bytes.');
}
