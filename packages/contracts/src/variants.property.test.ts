import { composeServices } from '@theguild/federation-composition';
import { assert, constantFrom, gen, pre, property, subarray } from 'fast-check';
import { type GraphQLSchema, parse, validateSchema } from 'graphql';
import { expect, it } from 'vitest';

import { composedContract } from './composed-contract.test-support.ts';
import type { TagFilter } from './contract.ts';
import { ContractsError } from './contracts-error.ts';
import { printContract } from './print-contract.ts';
import { randomSubgraphs, TAGS_IN_USE } from './random-subgraphs.test-support.ts';
import { openVariants } from './variants.ts';

/** Which all variants have. */
const DEFER = /^directive @defer.+\n\n/;

it('shows what a composition shows that was given the filter, and repaired where it complained', () => {
  const seen = { same: 0, repaired: 0, nothing: 0 };
  assert(
    property(gen(), (g) => {
      const include = g(constantFrom, false, true) ? g(subarray, TAGS_IN_USE) : [];
      const filter = { include, exclude: g(subarray, TAGS_IN_USE, { maxLength: 2 }) };
      // Where nothing is shown without a tag there must be many.
      const chance = include.length > 0 ? g(constantFrom, 40, 80) : g(constantFrom, 5, 15);
      const subgraphs = randomSubgraphs(g, chance);
      const { supergraphSdl = '' } = composeServices(subgraphs);
      // What is @inaccessible may leave no graph at all.
      pre(supergraphSdl !== '');
      const expected = composedContract(subgraphs, filter);

      const shown = shownBy(supergraphSdl, filter);

      if (expected.schema === null) seen.nothing += 1;
      else seen[expected.repairs > 0 ? 'repaired' : 'same'] += 1;
      expect(shown && printContract(shown).replace(DEFER, '')).toBe(
        expected.schema && printContract(expected.schema),
      );
      expect(shown && validateSchema(shown)).toEqual(shown && []);
    }),
    {
      numRuns: 250,
      interruptAfterTimeLimit: 50_000,
      markInterruptAsFailure: true,
    },
  );

  expect(Math.min(seen.same, seen.repaired, seen.nothing)).toBeGreaterThan(20);
});

function shownBy(supergraph: string, filter: TagFilter): GraphQLSchema | null {
  try {
    return openVariants(parse(supergraph)).schemaOf(filter);
  } catch (error) {
    if (error instanceof ContractsError) return null;
    throw error;
  }
}
