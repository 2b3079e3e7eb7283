import { type DecodedInput, NO_UTF8, REPLACEMENT } from './decoded-input.ts';
import { createJsonCells } from './json-cells.ts';
import type { RecordSource, SourceRecord } from './record-source.ts';

/** One JSON object a line. */
export function openNdjson(input: DecodedInput): RecordSource {
  const { column, recordOf } = createJsonCells();

  function parsed(line: number, text: string): SourceRecord {
    if (input.hasBadBytes() && text.includes(REPLACEMENT)) return unread(line, text, NO_UTF8);
    try {
      return recordOf(line, parseExactly(text));
    } catch {
      return unread(line, text, 'It is no JSON.');
    }
  }

  return {
    columns: null,
    column,
    fractionRead: input.fractionRead,
    async *chunks() {
      let line = 0;
      let rest = '';

      function read(text: string): SourceRecord[] {
        line += 1;
        const content = line === 1 ? text.replace(/^\uFEFF/, '') : text;
        return content.trim() === '' ? [] : [parsed(line, content)];
      }

      // Not by readline: it takes U+2028 for the end of a line, which JSON allows within a string.
      for await (const chunk of input.stream.setEncoding('utf8')) {
        const lines = `${rest}${chunk}`.split('\n');
        rest = lines.pop() ?? '';
        yield lines.flatMap(read);
      }
      yield read(rest);
    },
  };
}

function unread(line: number, text: string, problem: string): SourceRecord {
  return { line, cells: [], content: text, problem };
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
