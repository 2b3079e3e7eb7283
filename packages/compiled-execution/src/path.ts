import type { GraphQLResolveInfo } from 'graphql';

/** Where a value stands in the answer, from the inside out. */
export type Path = GraphQLResolveInfo['path'];

/** The field whose list, or list in a list, holds the value at a path. */
export function fieldOf(path: Path): Path {
  let place = path;
  while (typeof place.key === 'number' && place.prev !== undefined) place = place.prev;
  return place;
}
