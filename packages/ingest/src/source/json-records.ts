import { pipeline } from 'node:stream';

import { parser } from 'stream-json';
import { pick } from 'stream-json/filters/pick.js';
import { streamArray } from 'stream-json/streamers/stream-array.js';
import { z } from 'zod';

import type { DecodedInput } from './decoded-input.ts';
import { createJsonCells } from './json-cells.ts';
import type { RecordSource } from './record-source.ts';
import { SourceError } from './source-error.ts';

export interface JsonOptions {
  /** Path of the array in the document, such as `data.items`; the document itself when absent. */
  readonly path?: string | undefined;
}

const Item = z.object({ value: z.unknown() });

/** One JSON array of objects, however long. Numbers are read as the texts that they are. */
export function openJson(input: DecodedInput, { path }: JsonOptions): RecordSource {
  const { column, recordOf } = createJsonCells();

  return {
    columns: null,
    column,
    fractionRead: input.fractionRead,
    async *records() {
      const array = streamArray.asStream({ numberAsString: true });
      const items =
        path === undefined
          ? pipeline(input.stream, parser.asStream(), array, () => undefined)
          : pipeline(
              input.stream,
              parser.asStream(),
              pick.asStream({ filter: path }),
              array,
              () => undefined,
            );
      let place = 0;
      try {
        for await (const item of items) {
          place += 1;
          yield recordOf(place, Item.parse(item).value);
        }
      } catch (error) {
        throw new SourceError(
          `The JSON cannot be read beyond record ${place}: ${error instanceof Error ? error.message : String(error)}`,
          { cause: error },
        );
      }
    },
  };
}
