import {
  AsyncByteQueue,
  Bool,
  type DataType,
  Field,
  Float64,
  Int64,
  List,
  makeData,
  RecordBatch,
  RecordBatchStreamWriter,
  Schema,
  Struct,
  TimestampMillisecond,
  Utf8,
  type Vector,
  vectorFromArray,
} from 'apache-arrow';

import {
  booleanCell,
  type Cell,
  type Column,
  instantCell,
  numberCell,
  type Row,
  textCell,
  textListCell,
} from './column.ts';
import type { TableEncoder } from './encoder.ts';

/** An Arrow IPC stream: one record batch for each piece of rows. */
export function createArrowEncoder(columns: readonly Column[]): TableEncoder {
  const schema = new Schema(
    columns.map(({ name, type }) => new Field(name, ARROW_TYPES[type](), true)),
  );
  const chunks: Uint8Array[] = [];
  const sink = new AsyncByteQueue();
  // The queue of the library has no bound: what it is given is taken at once.
  sink.write = (chunk) => chunks.push(bytesOf(chunk));
  const writer = new RecordBatchStreamWriter({ autoDestroy: false });
  writer.reset(sink, schema);

  function take(): Uint8Array {
    return Buffer.concat(chunks.splice(0));
  }

  return {
    write(rows) {
      if (rows.length > 0) writer.write(batchOf(schema, columns, rows));
      return take();
    },
    end() {
      writer.finish();
      return take();
    },
  };
}

const ARROW_TYPES: Readonly<Record<Column['type'], () => DataType>> = {
  id: () => new Utf8(),
  text: () => new Utf8(),
  integer: () => new Int64(),
  float: () => new Float64(),
  boolean: () => new Bool(),
  instant: () => new TimestampMillisecond('UTC'),
  text_list: () => new List(new Field('item', new Utf8(), true)),
  json: () => new Utf8(),
};

function batchOf(schema: Schema, columns: readonly Column[], rows: readonly Row[]): RecordBatch {
  const children = columns.map(({ type }, index) => {
    const cells = rows.map((row) => row[index] ?? null);
    return vectorOf(type, cells).data[0] ?? makeData({ type: ARROW_TYPES[type]() });
  });
  const type = new Struct(schema.fields);
  return new RecordBatch(schema, makeData({ type, length: rows.length, nullCount: 0, children }));
}

function vectorOf(type: Column['type'], cells: readonly Cell[]): Vector {
  switch (type) {
    case 'id':
    case 'text':
    case 'json':
      return vectorFromArray(cells.map(textCell), new Utf8());
    case 'integer':
      return vectorFromArray(
        cells.map((cell) => {
          const value = numberCell(cell);
          return value === null ? null : BigInt(value);
        }),
        new Int64(),
      );
    case 'float':
      return vectorFromArray(cells.map(numberCell), new Float64());
    case 'boolean':
      return vectorFromArray(cells.map(booleanCell), new Bool());
    case 'instant':
      return vectorFromArray(
        cells.map((cell) => instantCell(cell)?.valueOf() ?? null),
        new TimestampMillisecond('UTC'),
      );
    case 'text_list':
      return vectorFromArray(
        cells.map(textListCell),
        new List(new Field('item', new Utf8(), true)),
      );
  }
}

function bytesOf(chunk: unknown): Uint8Array {
  // A copy: the library uses its buffers again.
  if (ArrayBuffer.isView(chunk)) {
    return new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength).slice();
  }
  throw new TypeError('The writer of Arrow writes bytes.');
}
