import type { Data } from './data.ts';
import type { RepresentationOf } from './representation.ts';

/** What a subgraph is asked of several entities at once. */
export interface Representations {
  /** Each once. */
  readonly unique: readonly Data[];
  /** For each of the unique ones the indices of the entities that it stands for. */
  readonly standsFor: readonly (readonly number[])[];
  /** For each of the unique ones the objects that what is answered goes into: one may stand at several places. */
  readonly goesInto: readonly (readonly Data[])[];
}

/** One of the unique ones. */
interface Wanted {
  readonly indices: number[];
  readonly objects: Data[];
}

/** Equal entities are asked for once, wherever they stand in the answer. */
export function representationsOf(
  entities: readonly Data[],
  representationOf: RepresentationOf,
): Representations {
  const unique: Data[] = [];
  const wanted: Wanted[] = [];
  const byKey = new Map<string, Wanted>();
  const byObject = new Map<Data, Wanted | null>();

  const wantedFor = (entity: Data): Wanted | null => {
    const representation = representationOf(entity);
    if (representation === null) return null;
    const key = JSON.stringify(representation);
    let equal = byKey.get(key);
    if (equal === undefined) {
      equal = { indices: [], objects: [] };
      byKey.set(key, equal);
      unique.push(representation);
      wanted.push(equal);
    }
    equal.objects.push(entity);
    return equal;
  };

  entities.forEach((entity, index) => {
    let one = byObject.get(entity);
    if (one === undefined) {
      one = wantedFor(entity);
      byObject.set(entity, one);
    }
    one?.indices.push(index);
  });
  return {
    unique,
    standsFor: wanted.map(({ indices }) => indices),
    goesInto: wanted.map(({ objects }) => objects),
  };
}
