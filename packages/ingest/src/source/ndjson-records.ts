import { createInterface } from 'node:readline';

import type { DecodedInput } from './decoded-input.ts';
import { createJsonCells } from './json-cells.ts';
import type { RecordSource, SourceRecord } from './record-source.ts';

/** One JSON object a line. */
export function openNdjson(input: DecodedInput): RecordSource {
  const { column, recordOf } = createJsonCells();

  function parsed(line: number, text: string): SourceRecord {
    try {
      return recordOf(line, parseExactly(text));
    } catch {
      return { line, cells: [], content: text, problem: 'It is no JSON.' };
    }
  }

  return {
    columns: null,
    column,
    fractionRead: input.fractionRead,
    async *records() {
      let line = 0;
      for await (const text of createInterface({ input: input.stream, crlfDelay: Infinity })) {
        line += 1;
        const content = line === 1 ? text.replace(/^\uFEFF/, '') : text;
        if (content.trim() !== '') yield parsed(line, content);
      }
    },
  };
}

/** A number that JavaScript would round stays the text that it was: ids outgrow numbers. */
function parseExactly(text: string): unknown {
  if (!/\d{16}/.test(text)) return JSON.parse(text);
  return JSON.parse(text, (_key, value: unknown, context?: { source?: string }) =>
    typeof value === 'number' &&
    !Number.isSafeInteger(value) &&
    /^-?\d+$/.test(context?.source ?? '')
      ? context?.source
      : value,
  );
}
