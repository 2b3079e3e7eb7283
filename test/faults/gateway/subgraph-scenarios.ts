import { setTimeout as sleep } from 'node:timers/promises';

import type { BreakerState } from '@cx/federation';

import { watchMemory } from './memory.ts';
import { must, type Scenario } from './scenario.ts';
import { ask, type SeenAnswer } from './seen-answer.ts';
import { SUBGRAPH_FAULTS, type SubgraphFault } from './subgraph-faults.ts';
import { startTwoSubgraphs, type TwoSubgraphs } from './two-subgraphs.ts';

const TIMEOUT_MS = 1000;
/** A timeout, and what a busy machine adds to it. */
const LONGEST_MS = 3000;
const LARGEST_GROWTH_MIB = 400;
const REQUESTS = 30;

/** One of two subgraphs misbehaves. */
export const SUBGRAPH_SCENARIOS: readonly Scenario[] = SUBGRAPH_FAULTS.map((fault) => ({
  name: fault.name,
  run: () => run(fault),
}));

async function run(fault: SubgraphFault): Promise<string> {
  const { opensBreaker = true } = fault;
  const states: BreakerState[] = [];
  await using graph = await startTwoSubgraphs({
    timeoutMs: TIMEOUT_MS,
    onState: (state) => states.push(state),
  });
  await untilWhole(graph);
  using memory = watchMemory();

  await graph.door.fail(fault.fault);
  const answers = await askMany(graph, fault);
  const seen = judge(answers, fault);
  const breaker = opensBreaker ? await seeOpen(graph, states) : 'the breaker stays closed';
  await graph.door.mend();
  const backMs = await untilWhole(graph);

  const expected = opensBreaker ? ['half-open', 'closed'] : [];
  must(states.slice(-2).join() === expected.join(), `The breaker went: ${states.join(', ')}.`);
  const grownMiB = memory.grownMiB();
  must(grownMiB <= LARGEST_GROWTH_MIB, `Memory grew by ${grownMiB} MiB.`);
  return `${seen}; ${breaker}; whole ${backMs} ms after the fault; memory +${grownMiB} MiB`;
}

async function askMany(
  graph: TwoSubgraphs,
  { atATime = 10 }: SubgraphFault,
): Promise<readonly SeenAnswer[]> {
  const answers: SeenAnswer[] = [];
  while (answers.length < REQUESTS) {
    answers.push(...(await Promise.all(Array.from({ length: atATime }, () => ask(graph)))));
  }
  return answers;
}

function judge(
  answers: readonly SeenAnswer[],
  { code, opensBreaker = true }: SubgraphFault,
): string {
  const allowed = opensBreaker ? [code, 'SUBGRAPH_UNAVAILABLE'] : [code];
  const wrong = answers.find(
    ({ hasCustomers, codes, paths }) =>
      !hasCustomers ||
      codes.length === 0 ||
      codes.some((one) => !allowed.includes(one)) ||
      paths.some((path) => !/^customers\b.*\btickets$/.test(path)),
  );
  must(wrong === undefined, `Expected ${code} at tickets, and the names: ${wrong?.text}`);
  const codes = [...new Set(answers.flatMap((one) => one.codes))];
  must(codes.includes(code), `Expected ${code}: ${codes.join(', ')}`);
  const slowestMs = Math.max(...answers.map(({ tookMs }) => tookMs));
  must(slowestMs <= LONGEST_MS, `The slowest answer took ${slowestMs} ms.`);
  const told = `${codes.join(' then ')} at ${answers[0]?.paths[0]}`;
  return `${answers.length} partial answers, ${told}, the slowest in ${slowestMs} ms`;
}

/** It answers at once, and leaves the subgraph alone. */
async function seeOpen(graph: TwoSubgraphs, states: readonly BreakerState[]): Promise<string> {
  must(states.includes('open'), 'The breaker has not opened.');
  const before = graph.door.asked();
  const answers = await Promise.all(Array.from({ length: 20 }, () => ask(graph)));
  const reached = graph.door.asked() - before;
  // A call may just be due to try whether it is back.
  must(reached <= 1, `The subgraph was asked ${reached} times though the breaker was open.`);
  must(
    answers.every(({ codes }) => codes.includes('SUBGRAPH_UNAVAILABLE')),
    'An answer does not say that the subgraph is left alone.',
  );
  return `the breaker opened: ${answers.length} answers more after ${reached} calls; it was probed`;
}

/** Answers after how long the tickets are there. */
async function untilWhole(graph: TwoSubgraphs): Promise<number> {
  const begin = performance.now();
  for (;;) {
    const { hasTickets, text } = await ask(graph);
    const tookMs = Math.round(performance.now() - begin);
    if (hasTickets) return tookMs;
    must(tookMs < 15_000, `The tickets do not come back: ${text}`);
    await sleep(50);
  }
}
