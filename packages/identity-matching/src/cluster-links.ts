import type { Identifier, IdentifierKind } from './person-record.ts';
import { findConflicts } from './verified-values.ts';

export interface Clustering {
  /** Answers the conflicts that keep the two clusters apart: none, and they are one from now on. */
  readonly join: (left: number, right: number) => readonly IdentifierKind[];
  /** A record of the cluster that stands for it. */
  readonly clusterOf: (record: number) => number;
}

/**
 * Connected components under the veto: two clusters are joined only if no record of the one holds another
 * verified value than any record of the other. The strongest links must be joined first.
 */
export function createClustering(identifiersOf: readonly (readonly Identifier[])[]): Clustering {
  const parents = Uint32Array.from(identifiersOf, (_, at) => at);
  const verified = new Map<number, (readonly Identifier[])[]>();
  for (const [at, identifiers] of identifiersOf.entries()) {
    if (identifiers.some((identifier) => identifier.verified)) verified.set(at, [identifiers]);
  }

  function clusterOf(record: number): number {
    let at = record;
    while (parents[at] !== at) {
      const parent = parents[at] ?? at;
      parents[at] = parents[parent] ?? parent;
      at = parents[at] ?? at;
    }
    return at;
  }

  function join(left: number, right: number): readonly IdentifierKind[] {
    const one = clusterOf(left);
    const other = clusterOf(right);
    if (one === other) return [];
    const ofOne = verified.get(one) ?? [];
    const ofOther = verified.get(other) ?? [];
    const conflicts = ofOne.flatMap((held) => ofOther.flatMap((its) => findConflicts(held, its)));
    if (conflicts.length > 0) return [...new Set(conflicts)].toSorted();

    const first = Math.min(one, other);
    const second = Math.max(one, other);
    parents[second] = first;
    verified.delete(second);
    if (ofOne.length + ofOther.length > 0) verified.set(first, [...ofOne, ...ofOther]);
    return [];
  }

  return { join, clusterOf };
}
