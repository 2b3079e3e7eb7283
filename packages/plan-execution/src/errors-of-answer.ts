import { GraphQLError } from 'graphql';

import { type Data, isData, keyOf, type Path } from './data.ts';
import type { Flaw } from './response-shape.ts';
import type { Failure, LocatedError } from './take-answer.ts';

/** How many places of one kind of trouble an answer lists: a list has as many as it has elements. */
const MOST_PLACES = 100;

/** A subgraph, or what they say together, does not keep to the schema. */
const NOT_AS_PROMISED = { code: 'SUBGRAPH_BAD_RESPONSE' };

export interface Trouble {
  readonly errors: readonly LocatedError[];
  readonly failures: readonly Failure[];
  readonly flaws: readonly Flaw[];
}

/**
 * What the client hears of what went wrong: each error at its place; what befell a request at the fields that are
 * null for it; and what the schema does not allow, unless one of the others tells why it is so.
 *
 * @param data of the answer
 * @param clientKeys what the client calls the keys that have another name in the plan
 */
export function errorsOfAnswer(
  { errors, failures, flaws }: Trouble,
  data: Data | null,
  clientKeys: ReadonlyMap<string, string>,
): GraphQLError[] {
  const toClient = (path: Path): Path =>
    path.map((key) => (typeof key === 'string' ? (clientKeys.get(key) ?? key) : key));
  const found = [
    ...errors.map(
      ({ error, path }) =>
        new GraphQLError(error.message, { path: toClient(path), extensions: error.extensions }),
    ),
    ...failures.flatMap((failure) => errorsOfFailure(failure, data, toClient)),
  ];
  if (flaws.length === 0) return found;
  const isExplained = explainedBy(found);
  const unexplained = flaws.filter(({ path }) => !isExplained(path)).slice(0, MOST_PLACES);
  return [
    ...found,
    ...unexplained.map(
      ({ message, path }) => new GraphQLError(message, { path, extensions: NOT_AS_PROMISED }),
    ),
  ];
}

function errorsOfFailure(
  { question, error }: Failure,
  data: Data | null,
  toClient: (path: Path) => Path,
): GraphQLError[] {
  const { step, places } = question;
  const paths: Path[] = [];
  for (const place of places()) {
    for (const key of step.keys) {
      const path = toClient([...place, step.renamedKeys.get(key) ?? key]);
      if (paths.length < MOST_PLACES && isNullAt(data, path)) paths.push(path);
    }
  }
  // What nobody asked for by name may be what others need.
  const all = paths.length === 0 ? places().slice(0, 1).map(toClient) : paths;
  // One for all places: so it can be told that they have the same cause.
  const originalError =
    error instanceof Error
      ? error
      : new GraphQLError(error.message, { extensions: error.extensions });
  return all.map((path) => new GraphQLError(error.message, { path, originalError }));
}

/** Whether the answer has null at a place, or around it. */
function isNullAt(data: Data | null, path: Path): boolean {
  let value: unknown = data;
  for (const key of path) {
    if (value === null) return true;
    if (Array.isArray(value)) value = value[Number(key)];
    else value = isData(value) ? keyOf(value, String(key)) : undefined;
  }
  return value === null;
}

function explainedBy(errors: readonly GraphQLError[]): (path: Path) => boolean {
  const exact = new Set<string>();
  const around = new Set<string>();
  for (const { path = [] } of errors) {
    const keys = keysAlong(path);
    keys.forEach((key) => around.add(key));
    exact.add(keys.at(-1) ?? '');
  }
  return (path) => {
    const keys = keysAlong(path);
    return around.has(keys.at(-1) ?? '') || keys.some((key) => exact.has(key));
  };
}

/** The place and those around it, from the outside in. */
function keysAlong(path: Path): readonly string[] {
  const keys: string[] = [];
  let along = '';
  for (const key of path) {
    along = `${along}.${key}`;
    keys.push(along);
  }
  return keys;
}
