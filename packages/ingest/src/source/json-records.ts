import { pipeline } from 'node:stream';

import { parser } from 'stream-json';
import { pick } from 'stream-json/filters/pick.js';
import { streamArray } from 'stream-json/streamers/stream-array.js';
import { z } from 'zod';

import { type DecodedInput, NO_UTF8, REPLACEMENT } from './decoded-input.ts';
import { createJsonCells } from './json-cells.ts';
import type { RecordSource, SourceRecord } from './record-source.ts';
import { SourceError } from './source-error.ts';

export interface JsonOptions {
  /** Path of the array in the document, such as `data.items`; the document itself when absent. */
  readonly path?: string | undefined;
}

const Item = z.object({ value: z.unknown() });

/** One JSON array of objects, however long. Numbers are read as the texts that they are. */
export function openJson(input: DecodedInput, { path }: JsonOptions): RecordSource {
  const { column, recordOf } = createJsonCells();

  function read(place: number, value: unknown): SourceRecord {
    const record = recordOf(place, value);
    const isBad = input.hasBadBytes() && JSON.stringify(value).includes(REPLACEMENT);
    return isBad ? { ...record, problem: NO_UTF8 } : record;
  }

  return {
    columns: null,
    column,
    fractionRead: input.fractionRead,
    async *chunks() {
      let isThere = path === undefined;
      const filter = (stack: readonly (string | number | null)[]): boolean => {
        const isWanted = stack.join('.') === path;
        isThere ||= isWanted;
        return isWanted;
      };
      const array = streamArray.asStream({ numberAsString: true });
      const items =
        path === undefined
          ? pipeline(input.stream, parser.asStream(), array, () => undefined)
          : pipeline(
              input.stream,
              parser.asStream(),
              pick.asStream({ filter }),
              array,
              () => undefined,
            );
      let place = 0;
      try {
        for await (const item of items) {
          place += 1;
          yield [read(place, Item.parse(item).value)];
        }
      } catch (error) {
        throw unreadable(error, place, path);
      }
      if (!isThere) throw new SourceError(`The JSON has no ${path}: ${WHERE}`);
    },
  };
}

const WHERE =
  'say by records in the mapping where in the document the array is, such as data.items.';

function unreadable(error: unknown, place: number, path: string | undefined): SourceError {
  const message = error instanceof Error ? error.message : String(error);
  const sentence = message.includes('should be an array')
    ? `${path ?? 'The JSON'} is no array: ${WHERE}`
    : `The JSON cannot be read beyond record ${place}: ${message}`;
  return new SourceError(sentence, { cause: error });
}
