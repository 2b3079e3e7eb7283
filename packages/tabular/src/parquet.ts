import { ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer';

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

/** How many rows are held until they are written together: a column is packed by the group. */
const GROUP_ROWS = 10_000;

/** A Parquet file, packed by Snappy: one row group for each ten thousand rows. */
export function createParquetEncoder(columns: readonly Column[]): TableEncoder {
  const bytes = new ByteWriter();
  const writer = new ParquetWriter({ writer: bytes, schema: schemaOf(columns), codec: 'SNAPPY' });
  let waiting: Row[] = [];

  function writeGroup(): void {
    if (waiting.length === 0) return;
    const rows = waiting;
    waiting = [];
    const columnData = columns.map(({ name, type }, index) => ({
      name,
      data: rows.map((row) => valueOf(type, row[index] ?? null)),
    }));
    void writer.write({ columnData, rowGroupSize: GROUP_ROWS });
  }

  // The writer counts its offset on; the room behind it is used again.
  function take(): Uint8Array {
    const written = bytes.getBytes().slice();
    bytes.index = 0;
    return written;
  }

  return {
    write(rows) {
      for (const row of rows) {
        waiting.push(row);
        if (waiting.length === GROUP_ROWS) writeGroup();
      }
      return take();
    },
    end() {
      writeGroup();
      void writer.finish();
      return take();
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
      return [{ ...optional, type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' }];
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

function valueOf(type: Column['type'], cell: Cell): unknown {
  switch (type) {
    case 'id':
    case 'text':
      return textCell(cell);
    // The library writes JSON of its own.
    case 'json':
      return cell;
    case 'integer': {
      const value = numberCell(cell);
      return value === null ? null : BigInt(value);
    }
    case 'float':
      return numberCell(cell);
    case 'boolean':
      return booleanCell(cell);
    case 'instant':
      return instantCell(cell);
    case 'text_list':
      return textListCell(cell);
  }
}
