import { ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer';

import type { Column } from './column.ts';
import type { TableEncoder } from './encoder.ts';

/** Of a row group, which is packed together column by column; it ends earlier where its texts are long. */
const GROUP_ROWS = 10_000;
const GROUP_BYTES = 8 * 1024 ** 2;

/** A Parquet file, packed by Snappy. */
export function createParquetEncoder(columns: readonly Column[]): TableEncoder {
  const out = new ByteWriter();
  const writer = new ParquetWriter({ writer: out, schema: schemaOf(columns), codec: 'SNAPPY' });
  let waiting = columns.map((): unknown[] => []);
  let column = 0;
  let rows = 0;
  let textBytes = 0;

  function cell(value: unknown): void {
    waiting[column]?.push(value);
    column++;
    if (column < columns.length) return;
    column = 0;
    rows++;
    if (rows === GROUP_ROWS || textBytes >= GROUP_BYTES) writeGroup();
  }

  function writeGroup(): void {
    if (rows === 0) return;
    const columnData = columns.map(({ name }, index) => ({ name, data: waiting[index] ?? [] }));
    void writer.write({ columnData, rowGroupSize: rows });
    waiting = columns.map(() => []);
    rows = 0;
    textBytes = 0;
  }

  return {
    none: () => cell(null),
    text(bytes, from, to) {
      const text = bytes.toString('utf8', from, to);
      textBytes += to - from;
      // The library writes JSON of its own.
      cell(columns[column]?.type === 'json' ? JSON.parse(text) : text);
    },
    number: (value) => cell(columns[column]?.type === 'integer' ? BigInt(value) : value),
    boolean: cell,
    instant: (ms) => cell(new Date(ms)),
    list(bytes, bounds) {
      const texts: string[] = [];
      for (let at = 0; at < bounds.length; at += 2) {
        texts.push(bytes.toString('utf8', bounds[at], bounds[at + 1]));
      }
      cell(texts);
    },
    end() {
      writeGroup();
      void writer.finish();
    },
    ready: () => out.index,
    // The writer counts its offset on; the room behind it is used again.
    take() {
      const written = out.getBytes().slice();
      out.index = 0;
      return written;
    },
  };
}

function schemaOf(columns: readonly Column[]): SchemaElement[] {
  return [{ name: 'root', num_children: columns.length }, ...columns.flatMap(elementsOf)];
}

function elementsOf({ name, type }: Column): SchemaElement[] {
  const optional = { name, repetition_type: 'OPTIONAL' } as const;
  switch (type) {
    case 'id':
    case 'text':
      return [{ ...optional, type: 'BYTE_ARRAY', converted_type: 'UTF8' }];
    case 'json':
      return [{ ...optional, type: 'BYTE_ARRAY', converted_type: 'JSON' }];
    case 'integer':
      return [{ ...optional, type: 'INT64' }];
    case 'float':
      return [{ ...optional, type: 'DOUBLE' }];
    case 'boolean':
      return [{ ...optional, type: 'BOOLEAN' }];
    case 'instant':
      return [
        {
          ...optional,
          type: 'INT64',
          converted_type: 'TIMESTAMP_MILLIS',
          // Without it, DuckDB and pandas take an instant for a time of no zone.
          logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' },
        },
      ];
    case 'text_list':
      return [
        { ...optional, converted_type: 'LIST', num_children: 1 },
        { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
        {
          name: 'element',
          repetition_type: 'OPTIONAL',
          type: 'BYTE_ARRAY',
          converted_type: 'UTF8',
        },
      ];
  }
}
