import { setTimeout as sleep } from 'node:timers/promises';

import { z } from 'zod';

import { must } from '../gateway/scenario.ts';
import type { ServedGraph } from './served-graph.ts';

/** One answer of the graph, as far as it matters here. */
export interface SeenAnswer {
  /** What was asked: a domain, or the name of a mutation. */
  readonly what: string;
  readonly status: number;
  readonly retryAfter: string | null;
  /** Codes of its errors; none where all is there. */
  readonly codes: readonly string[];
  readonly tookMs: number;
  readonly text: string;
}

const Answer = z.object({
  errors: z.array(z.object({ extensions: z.object({ code: z.string() }) })).default([]),
});

export interface Question {
  readonly what: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Comes back when it is told to by a gateway that is behind with its work: that is the machine, and no fault here. */
export async function see(graph: ServedGraph, question: Question): Promise<SeenAnswer> {
  for (;;) {
    const answer = await seeOnce(graph, question);
    if (!answer.codes.includes('GATEWAY_OVERLOADED')) return answer;
    await sleep(1000 * Number(answer.retryAfter));
  }
}

async function seeOnce(
  { instance: { url }, token }: ServedGraph,
  { what, query, variables }: Question,
): Promise<SeenAnswer> {
  const begin = performance.now();
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  const tookMs = Math.round(performance.now() - begin);
  const { errors } = Answer.parse(JSON.parse(text));
  return {
    what,
    status: response.status,
    retryAfter: response.headers.get('retry-after'),
    codes: errors.map(({ extensions }) => extensions.code),
    tookMs,
    text,
  };
}

export function isWhole({ status, codes }: SeenAnswer): boolean {
  return status === 200 && codes.length === 0;
}

/** 503, when to come back, and a code that says why. */
export function isRefusal({ status, retryAfter, codes }: SeenAnswer): boolean {
  const isTyped = codes.length > 0 && codes.every((code) => code === 'DATABASE_UNAVAILABLE');
  return status === 503 && retryAfter !== null && isTyped;
}

/** @throws ScenarioError with the first answer of which something does not hold, or where there is none */
export function mustBe(
  answers: readonly SeenAnswer[],
  holds: (answer: SeenAnswer) => boolean,
  sentence: string,
): void {
  must(answers.length > 0, `${sentence}: nothing was asked.`);
  const wrong = answers.find((answer) => !holds(answer));
  if (wrong === undefined) return;
  const { what, status, tookMs, text } = wrong;
  must(false, `${sentence}: ${what} ${status} after ${tookMs} ms ${text.slice(0, 500)}`);
}

export function slowestOf(answers: readonly SeenAnswer[]): number {
  return Math.max(0, ...answers.map(({ tookMs }) => tookMs));
}

export function p99Of(answers: readonly SeenAnswer[]): number {
  const sorted = answers.map(({ tookMs }) => tookMs).toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length * 0.99)] ?? 0;
}
