import type { Data } from './data.ts';
import type { RepresentationOf } from './representation.ts';

/** What a subgraph is asked of several entities at once. */
export interface Representations {
  /** Each once. */
  readonly unique: readonly Data[];
  /** For each of the unique ones the indices of the entities that it stands for. */
  readonly standsFor: readonly (readonly number[])[];
}

/** Equal entities are asked for once, wherever they stand in the answer. */
export function representationsOf(
  entities: readonly Data[],
  representationOf: RepresentationOf,
): Representations {
  const unique: Data[] = [];
  const standsFor: number[][] = [];
  const known = new Map<string, number[]>();

  entities.forEach((entity, index) => {
    const representation = representationOf(entity);
    if (representation === null) return;
    const key = JSON.stringify(representation);
    const indices = known.get(key);
    if (indices === undefined) {
      const first = [index];
      known.set(key, first);
      unique.push(representation);
      standsFor.push(first);
    } else indices.push(index);
  });
  return { unique, standsFor };
}
