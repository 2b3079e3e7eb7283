import { type Data, isData, keyOf, type Path } from './data.ts';
import { EACH } from './plan-path.ts';

/** The objects at a path of a plan, in the order of the answer. Where there is null there is none. */
export function entitiesAt(root: Data, path: readonly string[]): readonly Data[] {
  const found: Data[] = [];
  collect(root, path, 0, found);
  return found;
}

function collect(value: unknown, path: readonly string[], at: number, found: Data[]): void {
  const key = path[at];
  if (key === undefined || Array.isArray(value)) {
    if (Array.isArray(value)) {
      // A path names each list that it goes through; one that it does not name ends it.
      const next = key === EACH ? at + 1 : at;
      for (const item of value) collect(item, path, next, found);
    } else if (isData(value)) found.push(value);
    return;
  }
  if (isData(value)) collect(keyOf(value, key), path, at + 1, found);
}

/** Where the objects of {@link entitiesAt} are, in the same order. */
export function placesAt(root: Data, path: readonly string[]): readonly Path[] {
  const found: Path[] = [];
  locate(root, path, 0, [], found);
  return found;
}

function locate(
  value: unknown,
  path: readonly string[],
  at: number,
  place: Path,
  found: Path[],
): void {
  const key = path[at];
  if (Array.isArray(value)) {
    const next = key === EACH ? at + 1 : at;
    value.forEach((item, index) => locate(item, path, next, [...place, index], found));
  } else if (isData(value)) {
    if (key === undefined) found.push(place);
    else locate(keyOf(value, key), path, at + 1, [...place, key], found);
  }
}
