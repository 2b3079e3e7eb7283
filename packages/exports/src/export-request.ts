import type { DatasetColumn } from '@cx/datasets';
import type { RowRequest } from '@cx/subgraph';
import { TABLE_FORMATS, type TableFormat } from '@cx/tabular';

import { chosenColumns, seesPersonalData, visibleColumns } from './access.ts';
import { type ChangePosition, type Cursors, positionOf } from './change-cursor.ts';
import { EXPORTED, type Exported } from './exported.ts';
import { readInstant } from './read-instant.ts';
import { badInput, Refusal } from './refusal.ts';

export interface ExportRequest {
  readonly dataset: Exported;
  readonly format: Exclude<TableFormat, 'json'>;
  readonly columns: readonly DatasetColumn[];
  readonly isMasked: boolean;
  readonly neutralise: boolean;
  readonly from: Date | null;
  readonly to: Date | null;
  readonly brands: readonly string[] | null;
  readonly limit: number | null;
  /** Null for all rows as they are; else only those that have changed since. */
  readonly changes: { readonly since: Date | null; readonly after: ChangePosition } | null;
}

const PARAMETERS = [
  'brands',
  'columns',
  'cursor',
  'from',
  'limit',
  'neutralise',
  'to',
  'updatedSince',
];

const MOST_LIMIT = 1_000_000_000;
const MOST_BRANDS = 1_000;

/** @throws Refusal with a sentence that tells what to change */
export function readExportRequest(request: RowRequest, cursors: Cursors): ExportRequest {
  const { dataset, format } = readPath(request.path);
  const visible = visibleColumns(dataset, request);
  const parameters = new URLSearchParams(request.query);
  for (const name of new Set(parameters.keys())) {
    if (!PARAMETERS.includes(name)) {
      badInput(`There is no parameter «${name}»: use ${PARAMETERS.join(', ')}.`);
    }
    if (parameters.getAll(name).length > 1) badInput(`Give «${name}» once.`);
  }
  const from = instant(parameters, 'from');
  const to = instant(parameters, 'to');
  if (from !== null && to !== null && from >= to) badInput('«from» has to be before «to».');
  const since = instant(parameters, 'updatedSince');
  const cursor = parameters.get('cursor');
  if (since !== null && cursor !== null) {
    badInput('Give «updatedSince» at the beginning, and «cursor» alone from then on.');
  }
  return {
    dataset,
    format,
    columns: chosenColumns(visible, list(parameters, 'columns')),
    isMasked: !seesPersonalData(request.principal),
    neutralise: flag(parameters, 'neutralise', true),
    from,
    to,
    brands: brandList(parameters),
    limit: limitOf(parameters),
    changes:
      since === null && cursor === null
        ? null
        : { since, after: positionOf(cursors, dataset, cursor) },
  };
}

function readPath(path: string): { dataset: Exported; format: ExportRequest['format'] } {
  const [, name = '', extension] = /^export\/([^./]*)\.([a-z]+)$/.exec(path) ?? [];
  const dataset = EXPORTED.get(name);
  const format = TABLE_FORMATS.find((known) => known === extension);
  if (dataset === undefined || format === undefined || format === 'json') {
    throw new Refusal(
      404,
      'NOT_FOUND',
      `There is no such export: ask for /export/ and one of ${[...EXPORTED.keys()].join(', ')}, with .csv, .ndjson, .arrow or .parquet behind.`,
    );
  }
  return { dataset, format };
}

function instant(parameters: URLSearchParams, name: string): Date | null {
  const text = parameters.get(name);
  if (text === null) return null;
  // A plus sign that nobody has encoded is read as a blank.
  const date = readInstant(text.replace(' ', '+'));
  if (date !== null) return date;
  return badInput(`«${name}» has to be an instant such as 2026-03-01T00:00:00Z, or a day.`);
}

function list(parameters: URLSearchParams, name: string): string[] | null {
  const text = parameters.get(name);
  if (text === null) return null;
  const items = text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
  return items.length > 0 ? items : badInput(`«${name}» is empty: leave it out, or name one.`);
}

function brandList(parameters: URLSearchParams): string[] | null {
  const brands = list(parameters, 'brands');
  if (brands?.some((brand) => brand.includes('\0')) === true) {
    return badInput('«brands» cannot hold the character NUL.');
  }
  if (brands !== null && brands.length > MOST_BRANDS) {
    return badInput(`Name ${MOST_BRANDS} brands at most.`);
  }
  return brands;
}

function flag(parameters: URLSearchParams, name: string, usual: boolean): boolean {
  const text = parameters.get(name) ?? String(usual);
  if (text === 'true' || text === 'false') return text === 'true';
  return badInput(`«${name}» has to be true or false.`);
}

function limitOf(parameters: URLSearchParams): number | null {
  const text = parameters.get('limit');
  if (text === null) return null;
  const limit = Number(text);
  if (/^\d+$/.test(text) && limit >= 1 && limit <= MOST_LIMIT) return limit;
  return badInput(`«limit» has to be a whole number from 1 to ${MOST_LIMIT}.`);
}
