import { setImmediate as turn } from 'node:timers/promises';

import * as fc from 'fast-check';
import {
  execute,
  type ExecutionResult,
  NoUnusedFragmentsRule,
  NoUnusedVariablesRule,
  specifiedRules,
  validate,
} from 'graphql';
import { expect, it } from 'vitest';

import { executeCompiled } from './execute-operation.ts';
import { drawGraph } from './random-graph.test-support.ts';
import { type Behaviour, buildRandomSchema, type Log } from './random-resolvers.test-support.ts';
import { catchRejections } from './rejections.test-support.ts';

/** `npm run check:execution` asks for thousands. */
const WORLDS = Number(process.env['CX_WORLDS'] ?? 30);

/** Each world runs without faults, with some, with many; at once, with waiting, with waiting almost everywhere. */
const BEHAVIOURS: readonly Omit<Behaviour, 'seed'>[] = [
  { faults: 0, promises: 0 },
  { faults: 3, promises: 0 },
  { faults: 0, promises: 30 },
  { faults: 2, promises: 30 },
  { faults: 6, promises: 70 },
  { faults: 20, promises: 20 },
];

// Fragments and variables that nobody uses change no answer.
const RULES = specifiedRules.filter(
  (rule) => rule !== NoUnusedVariablesRule && rule !== NoUnusedFragmentsRule,
);

it(
  'answers what graphql-js answers, and starts resolvers in its order',
  async () => {
    using rejections = catchRejections();
    let answered = 0;
    let failedTwice = 0;

    await fc.assert(
      fc.asyncProperty(fc.gen(), fc.nat(), async (draw, seed) => {
        const { sdl, document, variables } = drawGraph(draw);
        for (const behaviour of BEHAVIOURS) {
          const schema = buildRandomSchema(sdl, { seed, ...behaviour });
          fc.pre(validate(schema, document, RULES).length === 0);

          for (const variableValues of variables) {
            const theirs = await told((contextValue) =>
              execute({ schema, document, variableValues, contextValue }),
            );
            rejections.forget();
            const ours = await told((context) =>
              executeCompiled({ schema, document, variables: variableValues, context }),
            );

            expect(ours).toEqual(theirs);
            expect(rejections.caught).toEqual([]);
            if (theirs.log.length > 5) answered += 1;
            if ((theirs.errors ?? []).length > 1) failedTwice += 1;
          }
        }
      }),
      { numRuns: WORLDS, unbiased: true, endOnFailure: true },
    );

    expect(answered).toBeGreaterThan(WORLDS / 10);
    expect(failedTwice).toBeGreaterThan(WORLDS / 10);
  },
  WORLDS * 2_000,
);

/** All that can be seen of an answer, also the order of its keys, and what resolvers did. */
async function told(run: (context: { log: Log }) => ExecutionResult | Promise<ExecutionResult>) {
  const log: Log = [];
  const { data, errors } = await run({ log });
  await turn();
  return {
    data,
    text: JSON.stringify(data),
    errors: errors?.map(({ message, path, locations, nodes, extensions, originalError }) => ({
      message,
      path,
      locations,
      nodes: nodes?.length,
      extensions,
      original: originalError?.message,
    })),
    log,
  };
}
