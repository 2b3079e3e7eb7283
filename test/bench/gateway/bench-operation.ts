import { askAlike, urlOf } from './ask-system.ts';
import type { Load } from './load.ts';
import { type Contender, measure, type Measured, type Pace } from './measure.ts';
import { bodyOf, type Operation, type World } from './operations.ts';
import { createRandom } from './random.ts';
import { difference } from './same-shape.ts';
import type { System } from './systems.ts';

/** How many answers are compared before anything is timed. */
export const COMPARED = 20;

export interface OperationBench {
  readonly world: World;
  readonly systems: readonly System[];
  readonly load: Load;
  readonly pace: Pace;
  /** How many different requests there are. */
  readonly requests: number;
  readonly seed: number;
  readonly say: (line: string) => void;
}

export interface OperationResult {
  readonly measured: readonly Measured[];
  /** Of an answer, on the average. */
  readonly bytes: number;
}

/** Times those systems that answer what the first one does. */
export async function benchOperation(
  operation: Operation,
  { world, systems, load, pace, requests, seed, say }: OperationBench,
): Promise<OperationResult> {
  const { name } = operation;
  const random = createRandom(seed);
  const draws = Array.from({ length: requests }, () => operation.draw(world, random));
  const contenders: Contender[] = [];
  let expected: unknown[] | undefined;
  for (const system of systems) {
    const bodies = draws.map((draw) => bodyOf(name, draw, system.language));
    try {
      const answers: unknown[] = [];
      for (const body of bodies.slice(0, COMPARED)) {
        answers.push(await askAlike(system, name, body));
      }
      expected ??= answers;
      const found = difference(expected, answers);
      if (found !== null) throw new Error(`it answers otherwise, ${found}`);
      contenders.push({
        name: system.name,
        pid: system.served.pid,
        url: urlOf(system, name),
        headers: system.headers,
        bodies: await load.keep(`${name}-${system.language}`, bodies),
      });
    } catch (error) {
      say(`${system.name} is left out: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return {
    measured: await measure(load, contenders, pace),
    bytes: JSON.stringify(expected).length / COMPARED,
  };
}
