import type { Column } from './column.ts';
import type { TableEncoder } from './encoder.ts';
import { jsonOf } from './ndjson.ts';

/** One array of objects, each on its line. */
export function createJsonEncoder(columns: readonly Column[]): TableEncoder {
  let before = '[\n';

  return {
    write(rows) {
      let text = '';
      for (const row of rows) {
        text += before + jsonOf(columns, row);
        before = ',\n';
      }
      return Buffer.from(text);
    },
    end: () => Buffer.from(before === '[\n' ? '[]\n' : '\n]\n'),
  };
}
