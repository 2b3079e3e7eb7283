import type { GraphQLError } from 'graphql';

import type { Path } from './path.ts';
import type { FieldSite } from './plan.ts';

/** One execution of a compiled operation. */
export interface Run {
  readonly context: unknown;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly errors: FieldErrors;
  /** The arguments of fields that have none but plain ones: equal for all objects on which they are selected. */
  readonly plainArguments: Map<FieldSite, Arguments>;
}

export type Arguments = Record<string, unknown>;

export interface FieldErrors {
  readonly list: readonly GraphQLError[];
  /** @param path the place that is null now because of it; none when all the data is */
  add(error: GraphQLError, path: Path | undefined): void;
}

/** The errors of one answer. What goes wrong below a place that is null already is nobody's loss, and left out. */
export function createFieldErrors(): FieldErrors {
  const list: GraphQLError[] = [];
  const nulls = new Set<Path | undefined>();

  function isBelowNull(path: Path | undefined): boolean {
    for (let place = path; place !== undefined; place = place.prev) {
      if (nulls.has(place)) return true;
    }
    return nulls.has(undefined);
  }

  return {
    list,
    add(error, path) {
      if (isBelowNull(path)) return;
      nulls.add(path);
      list.push(error);
    },
  };
}
