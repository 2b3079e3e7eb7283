import type { DatasetColumn } from '@cx/datasets';
import type { Cursors } from '@cx/subgraph';

import { chosenColumns } from '../access.ts';
import { badInput, Refusal } from '../refusal.ts';
import { type Filter, readFilter } from './filter.ts';
import type { VisibleDataset } from './metadata.ts';

/** Where a page begins. */
export interface FeedPosition {
  /** How many rows are passed over, in whatever order they are asked for. */
  readonly skip: number;
  /** The key of the row in front, where rows come in the order of their keys. */
  readonly afterKey: readonly string[] | null;
  /** How many rows the client still wants; null for all. */
  readonly top: number | null;
}

export interface FeedRequest {
  readonly dataset: VisibleDataset['dataset'];
  readonly columns: readonly DatasetColumn[];
  readonly filter: Filter | null;
  readonly order: readonly { readonly column: string; readonly isDescending: boolean }[];
  readonly isCounted: boolean;
  readonly position: FeedPosition;
}

const OPTIONS = [
  '$select',
  '$filter',
  '$orderby',
  '$top',
  '$skip',
  '$count',
  '$format',
  '$skiptoken',
];

const MOST_ORDER = 5;

/** @throws Refusal that tells what is not understood; options without a $ are not ours */
export function readFeedRequest(
  { dataset, columns }: VisibleDataset,
  parameters: URLSearchParams,
  cursors: Cursors,
): FeedRequest {
  for (const name of new Set(parameters.keys())) {
    if (name.startsWith('$') && !OPTIONS.includes(name)) {
      throw new Refusal(
        501,
        'NOT_IMPLEMENTED',
        `There is no ${name} here: use ${OPTIONS.slice(0, -1).join(', ')}.`,
      );
    }
    if (name.startsWith('$') && parameters.getAll(name).length > 1) badInput(`Give ${name} once.`);
  }
  const format = parameters.get('$format') ?? 'json';
  if (!/^(json|application\/json\b.*)$/.test(format)) badInput('$format is json alone.');
  const filter = parameters.get('$filter');
  const token = parameters.get('$skiptoken');
  return {
    dataset,
    columns: chosenColumns(columns, selected(parameters.get('$select'))),
    filter: filter === null ? null : readFilter(filter),
    order: orderOf(parameters.get('$orderby')),
    isCounted: flag(parameters.get('$count')),
    position:
      token === null
        ? {
            skip: wholeNumber(parameters, '$skip') ?? 0,
            afterKey: null,
            top: wholeNumber(parameters, '$top'),
          }
        : positionOf(cursors, dataset.name, token),
  };
}

/** Points behind a page. */
export function tokenOf(cursors: Cursors, name: string, position: FeedPosition): string {
  const { skip, afterKey, top } = position;
  return cursors.encode(`odata ${name}`, [
    String(skip),
    top === null ? '' : String(top),
    ...(afterKey ?? []),
  ]);
}

function positionOf(cursors: Cursors, name: string, token: string): FeedPosition {
  const [skip = '0', top = '', ...key] = decode(cursors, name, token);
  return {
    skip: Number(skip),
    top: top === '' ? null : Number(top),
    afterKey: key.length === 0 ? null : key,
  };
}

function decode(cursors: Cursors, name: string, token: string): string[] {
  try {
    return cursors.decode(`odata ${name}`, token);
  } catch {
    return badInput('$skiptoken is not one of this feed: follow @odata.nextLink as it came.');
  }
}

function selected(text: string | null): string[] | null {
  if (text === null || text.trim() === '*') return null;
  return text.split(',').map((name) => name.trim());
}

function orderOf(text: string | null): FeedRequest['order'] {
  if (text === null) return [];
  const parts = text.split(',');
  if (parts.length > MOST_ORDER) badInput(`$orderby takes ${MOST_ORDER} columns at most.`);
  return parts.map((part) => {
    const [, column, direction = 'asc'] = /^\s*(\w+)(?:\s+(asc|desc))?\s*$/.exec(part) ?? [];
    if (column === undefined)
      return badInput('$orderby is a column with asc or desc, and commas between.');
    return { column, isDescending: direction === 'desc' };
  });
}

function flag(text: string | null): boolean {
  if (text === null || text === 'false') return false;
  return text === 'true' || badInput('$count is true or false.');
}

function wholeNumber(parameters: URLSearchParams, name: string): number | null {
  const text = parameters.get(name);
  if (text === null) return null;
  return /^\d{1,9}$/.test(text) ? Number(text) : badInput(`${name} is a whole number.`);
}
