import type { GraphQLResolveInfo } from 'graphql';

import type { Cursors } from './cursor.ts';
import { ErrorCode, fail } from './errors.ts';
import { rowColumns } from './row-columns.ts';

export const LARGEST_PAGE = 100;

/** What a list field is asked for, checked. It is plain data, so that equal requests can share a batch. */
export interface PageRequest<Filter> {
  readonly first: number;
  readonly after: readonly string[] | null;
  readonly filter: Filter | null;
  /** What of its rows is asked for. @default all */
  readonly columns?: readonly string[] | null | undefined;
}

export interface PageArguments<Filter> {
  readonly first: number;
  readonly after?: string | null | undefined;
  readonly filter?: Filter | null | undefined;
}

/**
 * @param list name of the field, e.g. `Customer.tickets`: a cursor of one list is refused by another
 * @param info of the field, for a list whose rows nobody reads but the resolvers of what is selected
 */
export function pageRequest<Filter = null>(
  list: string,
  args: PageArguments<Filter>,
  cursors: Cursors,
  info?: GraphQLResolveInfo,
): PageRequest<Filter> {
  if (args.first < 1 || args.first > LARGEST_PAGE) {
    fail(
      ErrorCode.BadUserInput,
      `A page holds 1 to ${LARGEST_PAGE}, not ${args.first}: ask for fewer, and page on with after.`,
    );
  }
  return {
    first: args.first,
    after: args.after == null ? null : cursors.decode(list, args.after),
    filter: args.filter ?? null,
    columns: info && rowColumns(info),
  };
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** @param thing what the id should be of, as a sentence needs it: `customer` */
export function parseId(id: string, thing: string): string {
  if (!UUID.test(id)) {
    fail(
      ErrorCode.BadUserInput,
      `This is not the id of a ${thing}: ids are UUIDs, as this graph hands them out.`,
    );
  }
  return id.toLowerCase();
}
