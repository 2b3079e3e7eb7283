import { GraphQLError } from 'graphql';

import { type Data, type Path, valueAt } from './data.ts';
import type { Flaw } from './response-shape.ts';
import type { Failure, LocatedError } from './take-answer.ts';

/** How many places of one kind of trouble an answer lists: a list has as many as it has elements. */
const MOST_PLACES = 100;

/** A subgraph, or what they say together, does not keep to the schema. */
const NOT_AS_PROMISED = { code: 'SUBGRAPH_BAD_RESPONSE' };

/** What is told at a time of one place of an answer, and what is below it. */
export interface ShapedPart {
  readonly path: Path;
  readonly data: Data | null;
  readonly flaws: readonly Flaw[];
}

export interface Trouble {
  readonly errors: readonly LocatedError[];
  readonly failures: readonly Failure[];
}

/** Answers the errors of each part. @param isLast whether no more parts of the answer will come */
export type TellErrors = (
  trouble: Trouble,
  parts: readonly ShapedPart[],
  isLast: boolean,
) => readonly (readonly GraphQLError[])[];

/**
 * What the client hears of what went wrong, over all parts of one answer: each error at its place; what befell a
 * request at the fields that are null for it; and what the schema does not allow, unless one of the others tells why
 * it is so. What no part shows is told with the last: it may be what others have needed.
 *
 * @param clientKeys what the client calls the keys that have another name in the plan
 */
export function createTellErrors(clientKeys: ReadonlyMap<string, string>): TellErrors {
  const told = new Set<LocatedError | Failure>();
  const toClient = (path: Path): Path =>
    path.map((key) => (typeof key === 'string' ? (clientKeys.get(key) ?? key) : key));

  return ({ errors, failures }, parts, isLast) => {
    const found = parts.map((): GraphQLError[] => []);
    const partsAround = partsByPlace(parts);
    errors.forEach(tellError);
    failures.forEach(tellFailure);
    return parts.map(({ flaws }, index) => withUnexplained(found[index] ?? [], flaws));

    function tellError(located: LocatedError): void {
      const { message, extensions } = located.error;
      const path = toClient(located.path);
      const error = new GraphQLError(message, { path, extensions });
      for (const index of partsAround(path)) {
        if (valueIn(parts[index], path) === undefined) continue;
        found[index]?.push(error);
        told.add(located);
      }
      if (isLast && !told.has(located)) found.at(-1)?.push(error);
    }

    function tellFailure(failure: Failure): void {
      const { step, places } = failure.question;
      const originalError = causeOf(failure);
      const counts = new Map<number, number>();
      for (const place of places()) {
        for (const key of step.keys) {
          const path = toClient([...place, step.renamedKeys.get(key) ?? key]);
          for (const index of partsAround(path)) {
            const count = counts.get(index) ?? 0;
            if (count >= MOST_PLACES || valueIn(parts[index], path) !== null) continue;
            counts.set(index, count + 1);
            found[index]?.push(new GraphQLError(failure.error.message, { path, originalError }));
            told.add(failure);
          }
        }
      }
      const [first] = places();
      if (!isLast || told.has(failure) || first === undefined) return;
      const path = toClient(first);
      found.at(-1)?.push(new GraphQLError(failure.error.message, { path, originalError }));
    }
  };
}

/** One for all places: so it can be told that they have the same cause. */
function causeOf({ error }: Failure): Error {
  return error instanceof Error
    ? error
    : new GraphQLError(error.message, { extensions: error.extensions });
}

/** Answers the indices of the parts that a place may be in. */
function partsByPlace(parts: readonly ShapedPart[]): (path: Path) => readonly number[] {
  const indices = new Map<string, number[]>();
  parts.forEach(({ path }, index) => {
    const place = keysAlong(path).at(-1) ?? ROOT;
    indices.set(place, [...(indices.get(place) ?? []), index]);
  });
  return (path) => [ROOT, ...keysAlong(path)].flatMap((place) => indices.get(place) ?? []);
}

const ROOT = '';

/** What a part has at a place of the answer: null also where it is in something that is null. */
function valueIn(part: ShapedPart | undefined, path: Path): unknown {
  return part && valueAt(part.data, path.slice(part.path.length));
}

function withUnexplained(
  found: readonly GraphQLError[],
  flaws: readonly Flaw[],
): readonly GraphQLError[] {
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
