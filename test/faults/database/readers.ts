import { setTimeout as sleep } from 'node:timers/promises';

import { type Domain, readOf } from './questions.ts';
import { see, type SeenAnswer } from './seen-answer.ts';
import type { ServedGraph } from './served-graph.ts';

const PAUSE_MS = 10;
const LARGEST_PAGE = 50;

export interface Readers extends AsyncDisposable {
  /** What was answered since this was last asked for. */
  take(): readonly SeenAnswer[];
  /** Lets each end what it has begun. */
  finish(): Promise<readonly SeenAnswer[]>;
}

/** So many clients for each domain ask one question after the other, with a pause. */
export function startReaders(
  graph: ServedGraph,
  domains: readonly Domain[],
  each: number,
): Readers {
  const ending = new AbortController();
  let answers: SeenAnswer[] = [];
  let asked = 0;

  async function read(domain: Domain): Promise<void> {
    while (!ending.signal.aborted) {
      asked += 1;
      const answer = await see(graph, readOf(domain, 1 + (asked % LARGEST_PAGE)));
      answers.push(answer);
      await sleep(PAUSE_MS);
    }
  }

  const take = (): readonly SeenAnswer[] => {
    const taken = answers;
    answers = [];
    return taken;
  };
  const running = domains.flatMap((domain) => Array.from({ length: each }, () => read(domain)));
  const finish = async (): Promise<readonly SeenAnswer[]> => {
    ending.abort();
    await Promise.all(running);
    return take();
  };
  return { take, finish, [Symbol.asyncDispose]: async () => void (await finish()) };
}
