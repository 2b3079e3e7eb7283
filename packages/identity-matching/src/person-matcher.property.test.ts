import { assert, constant, double, pre, property, shuffledSubarray, tuple } from 'fast-check';
import { expect, it } from 'vitest';

import type { Cluster } from './matcher.ts';
import { learnModel, records } from './people.test-support.ts';
import { createPersonMatcher } from './person-matcher.ts';
import { normalisePerson, type PersonRecord } from './person-record.ts';

const model = learnModel();

it('gives two records one score, whichever comes first', () => {
  const matcher = createPersonMatcher();

  assert(
    property(records, ([left, right]) => {
      pre(left !== undefined && right !== undefined);
      expect(matcher.score(left, right, model)).toEqual(matcher.score(right, left, model));
    }),
    { numRuns: 500 },
  );
});

it('answers the same for the same records in any order', () => {
  const matcher = createPersonMatcher();
  const shuffled = records.chain((list) =>
    tuple(constant(list), shuffledSubarray(list, { minLength: list.length })),
  );

  assert(
    property(shuffled, ([list, other]) => {
      expect(matcher.link(other, model)).toEqual(matcher.link(list, model));
    }),
  );
});

it('never puts two different verified values of one kind into one cluster', () => {
  const eager = createPersonMatcher({ propose: -20, merge: -10 });

  assert(
    property(records, (list) => {
      for (const { ids } of eager.link(list, model).merges) {
        const members = list.filter(({ id }) => ids.includes(id));
        expect(contradictions(members)).toEqual([]);
      }
    }),
    { numRuns: 500 },
  );
});

it('only joins clusters when the threshold to merge is lowered, and never parts any', () => {
  const weight = double({ min: -10, max: 30, noNaN: true });

  assert(
    property(records, weight, weight, (list, one, other) => {
      const merge = (threshold: number): readonly Cluster[] =>
        createPersonMatcher({ propose: -10, merge: threshold }).link(list, model).merges;
      const lower = merge(Math.min(one, other));

      const isWithinOne = ({ ids }: Cluster): boolean =>
        lower.some((cluster) => ids.every((id) => cluster.ids.includes(id)));
      expect(merge(Math.max(one, other)).filter((cluster) => !isWithinOne(cluster))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

it('retells each cluster by its links, one fewer than it has records', () => {
  const matcher = createPersonMatcher({ propose: -5, merge: 2 });

  assert(
    property(records, (list) => {
      const { merges, proposals } = matcher.link(list, model);
      const clusterById = new Map(merges.flatMap(({ ids }) => ids.map((id) => [id, ids] as const)));

      for (const { ids, links } of merges) {
        expect(links).toHaveLength(ids.length - 1);
        expect(links.every(({ left, right }) => ids.includes(left) && ids.includes(right))).toBe(
          true,
        );
      }
      const isSettled = proposals.filter(({ left, right }) =>
        clusterById.get(left)?.includes(right),
      );
      expect(isSettled).toEqual([]);
    }),
  );
});

/** Scopes in which two of the members have verified values, but none in common. */
function contradictions(members: readonly PersonRecord[]): string[] {
  const held = members.map((member) => {
    const verified = normalisePerson(member).identifiers.filter((value) => value.verified);
    return Map.groupBy(verified, ({ kind, scope }) => `${kind} ${scope}`);
  });
  return held.flatMap((one) =>
    held.flatMap((other) =>
      [...one.keys()].filter((scope) => {
        const others = other.get(scope) ?? [];
        const values = new Set(one.get(scope)?.map(({ value }) => value));
        return others.length > 0 && !others.some(({ value }) => values.has(value));
      }),
    ),
  );
}
