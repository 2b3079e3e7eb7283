import type { GraphQLFormattedError } from 'graphql';

import type { CompiledStep } from './compile-step.ts';
import { areMet, type Decisions } from './conditions.ts';
import type { Data } from './data.ts';
import { questionsOf, type StepQuestion } from './question.ts';
import { answerTo, type RequestsOf, type SubgraphRequest } from './requests.ts';
import type { FetchSubgraph } from './subgraph-fetch.ts';
import { type Failure, type LocatedError, takeAnswer, type Taken } from './take-answer.ts';

export interface StepsRun {
  readonly steps: readonly CompiledStep[];
  readonly requestsOf: RequestsOf;
  /** Into which answers go. */
  readonly tree: Data;
  readonly decisions: Decisions;
  /** @default nobody does */
  readonly watch?: StepsWatch | undefined;
  readonly run: {
    readonly variables: Readonly<Record<string, unknown>>;
    readonly fetch: FetchSubgraph;
    readonly timeoutMs?: number | undefined;
    readonly gone?: AbortSignal | undefined;
  };
}

/** Hears how far a run has come. */
export interface StepsWatch {
  done(step: CompiledStep): void;
  /** After answers have been merged, and what waited for them has been asked. */
  advanced(outcome: StepsOutcome): void;
}

export interface StepsOutcome {
  readonly errors: readonly LocatedError[];
  readonly failures: readonly Failure[];
}

/** Makes the requests of a plan, each as soon as what it waits for is there. */
export function runSteps({
  steps,
  requestsOf,
  tree,
  decisions,
  watch,
  run,
}: StepsRun): Promise<StepsOutcome> {
  const { promise, resolve, reject } = Promise.withResolvers<StepsOutcome>();
  const waitingFor = steps.map(({ waitsFor }) => waitsFor);
  const errors: LocatedError[] = [];
  const failures: Failure[] = [];
  const inHand = new Set<SubgraphRequest>();
  let isOver = false;
  const timer =
    run.timeoutMs === undefined ? undefined : setTimeout(expire, Math.max(0, run.timeoutMs));

  begin(steps.filter(({ waitsFor }) => waitsFor === 0));
  if (!isOver) watch?.advanced({ errors, failures });
  return promise;

  function begin(ready: readonly CompiledStep[]): void {
    const asked = new Map<string, StepQuestion[]>();
    // What asks nothing is done at once, and others may have waited for it alone.
    const queue = [...ready];
    for (const step of queue) {
      const questions = isAsked(step) ? questionsOf(step, tree) : [];
      if (questions.length === 0) queue.push(...finish(step));
      const all = asked.get(step.batch);
      if (all === undefined) asked.set(step.batch, [...questions]);
      else all.push(...questions);
    }
    for (const questions of asked.values()) {
      for (const request of requestsOf(questions, run.variables)) send(request);
    }
    if (inHand.size === 0) end();
  }

  function isAsked({ conditions, isRead }: CompiledStep): boolean {
    const isWanted = run.gone?.aborted !== true || !isRead;
    return isWanted && areMet(conditions, decisions);
  }

  function send(request: SubgraphRequest): void {
    inHand.add(request);
    run.fetch(request.fetch).then(
      (answer) =>
        receive(request, (question, index) =>
          takeAnswer(question, answerTo(request, index, answer)),
        ),
      (error: unknown) => receive(request, (question) => notAnswered(question, error)),
    );
  }

  function receive(
    request: SubgraphRequest,
    take: (question: StepQuestion, index: number) => Taken,
  ): void {
    if (isOver) return;
    try {
      inHand.delete(request);
      request.questions.forEach((question, index) => {
        const taken = take(question, index);
        // One by one: there may be more of them than a call takes arguments.
        for (const error of taken.errors) errors.push(error);
        for (const failure of taken.failures) failures.push(failure);
      });
      const done = new Set(request.questions.map(({ step }) => step));
      begin([...done].flatMap((step) => finish(step)));
      if (!isOver) watch?.advanced({ errors, failures });
    } catch (error) {
      fail(error);
    }
  }

  /** Answers the steps that may begin now. */
  function finish(finished: CompiledStep): readonly CompiledStep[] {
    watch?.done(finished);
    return finished.next.flatMap((index) => {
      waitingFor[index] = (waitingFor[index] ?? 0) - 1;
      const step = steps[index];
      return step !== undefined && waitingFor[index] === 0 ? [step] : [];
    });
  }

  /** What is not there by now is not waited for any longer. */
  function expire(): void {
    for (const { questions } of inHand) {
      failures.push(...questions.map((question) => ({ question, error: tooLate(question) })));
    }
    end();
  }

  function end(): void {
    isOver = true;
    clearTimeout(timer);
    resolve({ errors, failures });
  }

  function fail(error: unknown): void {
    isOver = true;
    clearTimeout(timer);
    reject(error);
  }
}

function notAnswered(question: StepQuestion, error: unknown): Taken {
  const cause = error instanceof Error ? error : new Error(String(error));
  return { errors: [], failures: [{ question, error: cause }] };
}

function tooLate({ step: { subgraph } }: StepQuestion): GraphQLFormattedError {
  return {
    message: `The subgraph ${subgraph} took too long to answer.`,
    extensions: { code: 'SUBGRAPH_TIMEOUT' },
  };
}
