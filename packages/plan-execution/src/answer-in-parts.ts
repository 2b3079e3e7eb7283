import type { ExecutionResult, GraphQLError } from 'graphql';

import type { PlannedOperation } from './compile-plan.ts';
import type { Data, Path } from './data.ts';
import { createTellErrors } from './errors-of-answer.ts';
import type { PendingPart, ShapedAnswer, ShapeResponse } from './response-shape.ts';
import { runSteps, type StepsOutcome, type StepsRun, type StepsWatch } from './run-steps.ts';

/** An answer, or the first part of one. */
export interface PlanAnswer extends ExecutionResult {
  /** There where the operation defers something of what the answer has objects for. */
  readonly later?: Promise<LaterParts>;
}

/** What has come of an answer at once. */
export interface LaterParts {
  readonly parts: readonly AnswerPart[];
  /** Null where nothing comes after it. */
  readonly later: Promise<LaterParts> | null;
}

/** What a `@defer` has left for later of one object. */
export interface AnswerPart {
  readonly label: string;
  /** Where the object is in the answer. */
  readonly path: Path;
  /** What kind of object it is. */
  readonly typeName: string;
  readonly data: Data | null;
  readonly errors?: readonly GraphQLError[];
}

/** What the client sees of what subgraphs answer. */
interface AnswerForm extends Pick<PlannedOperation, 'clientKeys' | 'clientLabels'> {
  readonly shape: ShapeResponse;
}

/**
 * Runs a plan, and answers each part as soon as the steps for it are done: the first one when those are that are for
 * no `@defer`, and a later one when what it is a part of has been answered.
 */
export function answerInParts(
  run: StepsRun,
  { shape, clientKeys, clientLabels }: AnswerForm,
): Promise<PlanAnswer> {
  const { steps, tree, decisions } = run;
  const first = Promise.withResolvers<PlanAnswer>();
  const tellErrors = createTellErrors(clientKeys);
  const stepsLeft = new Map<string | null, number>();
  for (const { part } of steps) stepsLeft.set(part, (stepsLeft.get(part) ?? 0) + 1);
  let pending: readonly PendingPart[] = [];
  /** Null before the first part, and when nothing is to come after it. */
  let next: PromiseWithResolvers<LaterParts> | null = null;
  let isFirstOut = false;

  const watch: StepsWatch = {
    done: ({ part }) => void stepsLeft.set(part, (stepsLeft.get(part) ?? 0) - 1),
    advanced: answer,
  };
  void runToEnd();
  return first.promise;

  async function runToEnd(): Promise<void> {
    try {
      const outcome = await runSteps({ ...run, watch });
      // Also what is late: it is not waited for any longer.
      stepsLeft.clear();
      answer(outcome);
    } catch (error) {
      (next ?? first).reject(error);
    }
  }

  function isDone(part: string | null): boolean {
    return (stepsLeft.get(part) ?? 0) === 0;
  }

  function answer(outcome: StepsOutcome): void {
    if (!isFirstOut && isDone(null)) answerFirst(outcome);
    if (next !== null) answerNext(next, outcome);
  }

  function answerFirst(outcome: StepsOutcome): void {
    const { data, flaws, pending: left } = shape(tree, decisions);
    const isLast = left.length === 0;
    const [errors = []] = tellErrors(outcome, [{ path: [], data, flaws }], isLast);
    isFirstOut = true;
    pending = left;
    next = isLast ? null : Promise.withResolvers();
    first.resolve({
      data,
      ...(errors.length === 0 ? {} : { errors }),
      ...(next === null ? {} : { later: next.promise }),
    });
  }

  function answerNext(current: PromiseWithResolvers<LaterParts>, outcome: StepsOutcome): void {
    const { ready, waiting } = readyOf(pending);
    if (ready.length === 0) return;
    const isLast = waiting.length === 0;
    const errorsOf = tellErrors(outcome, ready, isLast);
    pending = waiting;
    next = isLast ? null : Promise.withResolvers();
    current.resolve({
      parts: ready.map(({ label, path, typeName, data }, index) => {
        const errors = errorsOf[index] ?? [];
        return {
          label: clientLabels.get(label) ?? label,
          path,
          typeName,
          data,
          ...(errors.length === 0 ? {} : { errors }),
        };
      }),
      later: next === null ? null : next.promise,
    });
  }

  function readyOf(all: readonly PendingPart[]): {
    readonly ready: readonly ReadyPart[];
    readonly waiting: readonly PendingPart[];
  } {
    const ready: ReadyPart[] = [];
    const waiting: PendingPart[] = [];
    // What is a part of another one may be ready with it.
    const queue = [...all];
    for (const one of queue) {
      if (!isDone(one.label)) waiting.push(one);
      else {
        const shaped = one.shape();
        ready.push({ ...one, ...shaped });
        for (const below of shaped.pending) queue.push(below);
      }
    }
    return { ready, waiting };
  }
}

type ReadyPart = PendingPart & ShapedAnswer;
