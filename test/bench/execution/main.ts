// npm run bench:execution [rounds]: what a subgraph's own part of an answer costs, from a parsed document to data,
// by graphql-js and by operations that are compiled once. CPU, not time: other work on the machine does not count.
import { executeCompiled } from '@cx/compiled-execution';
import { execute } from 'graphql';

import { machine, median } from '../../support/figures.ts';
import { type Case, CASES, createBenchContext, loadBenchSchema } from './graph.ts';

const rounds = Number(process.argv[2] ?? 40);
const TIMES_EACH = 20;

const schema = loadBenchSchema();

process.stdout.write(
  `CPU of one execution in ms, median of ${rounds} rounds of ${TIMES_EACH} in turns (fastest to slowest), on ${machine()}\n\n`,
);
for (const one of CASES) await compare(one);

async function compare(one: Case): Promise<void> {
  if (JSON.stringify(await byGraphqlJs(one)) !== JSON.stringify(await byUs(one))) {
    throw new Error(`The answers differ: ${one.name}`);
  }

  const theirs: number[] = [];
  const ours: number[] = [];
  // The first rounds are for the compilers of JavaScript.
  for (let round = -rounds / 4; round < rounds; round += 1) {
    const [their, our] = [await cost(() => byGraphqlJs(one)), await cost(() => byUs(one))];
    if (round < 0) continue;
    theirs.push(their);
    ours.push(our);
  }

  process.stdout.write(`${one.name}
  graphql-js   ${told(theirs)}
  compiled     ${told(ours)}   ${(median(theirs) / median(ours)).toFixed(1)} times less\n\n`);
}

function byGraphqlJs({ document, variables }: Case): unknown {
  const contextValue = createBenchContext();
  return execute({ schema, document, variableValues: variables, contextValue });
}

function byUs({ document, variables }: Case): unknown {
  return executeCompiled({ schema, document, variables, context: createBenchContext() });
}

/** Milliseconds of CPU. */
async function cost(run: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  for (let time = 0; time < TIMES_EACH; time += 1) await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / TIMES_EACH;
}

function told(costs: readonly number[]): string {
  return `${median(costs).toFixed(3)} (${Math.min(...costs).toFixed(3)} to ${Math.max(...costs).toFixed(3)})`;
}
