import { extname } from 'node:path';

import { openCsv } from './csv-records.ts';
import { type Encoding, openDecoded } from './decoded-input.ts';
import { openJson } from './json-records.ts';
import { openNdjson } from './ndjson-records.ts';
import type { RecordSource } from './record-source.ts';
import { SourceError } from './source-error.ts';

export const FORMATS = ['csv', 'ndjson', 'json'] as const;

export type Format = (typeof FORMATS)[number];

export interface InputOptions {
  /** Told by the file's name when absent. */
  readonly format?: Format | undefined;
  readonly encoding: Encoding;
  /** Of CSV; a tab for files that end in .tsv when absent, else a comma. */
  readonly delimiter?: string | undefined;
  /** Of JSON: where in the document the array is. */
  readonly records?: string | undefined;
}

/** @throws SourceError */
export async function openRecords(path: string, options: InputOptions): Promise<RecordSource> {
  const extension = extname(path).toLowerCase();
  // Opened first: that a file is missing or packed says more than that its name tells nothing.
  const input = await openDecoded(path, options.encoding);
  const format = options.format ?? formatOf(path, extension);
  switch (format) {
    case 'csv':
      return openCsv(input, {
        delimiter: options.delimiter ?? (extension === '.tsv' ? '\t' : ','),
      });
    case 'ndjson':
      return openNdjson(input);
    case 'json':
      return openJson(input, { path: options.records });
  }
}

function formatOf(path: string, extension: string): Format {
  switch (extension) {
    case '.csv':
    case '.tsv':
    case '.txt':
      return 'csv';
    case '.ndjson':
    case '.jsonl':
      return 'ndjson';
    case '.json':
      return 'json';
    default:
      throw new SourceError(
        `Nothing tells what ${path === '-' ? 'standard input' : path} is: say format: csv, ndjson or json in the mapping.`,
      );
  }
}
