import { z } from 'zod';

import type { TwoSubgraphs } from './two-subgraphs.ts';

/** One answer of the gateway, as far as it matters here. */
export interface SeenAnswer {
  /** Whether all is there that the well subgraph knows. */
  readonly hasCustomers: boolean;
  readonly hasTickets: boolean;
  /** Codes of its errors. */
  readonly codes: readonly string[];
  /** Places of its errors, with dots. */
  readonly paths: readonly string[];
  readonly tookMs: number;
  readonly text: string;
}

const Answer = z.object({
  data: z
    .object({
      customers: z.array(
        z.object({ name: z.string(), tickets: z.array(z.object({ id: z.string() })).nullable() }),
      ),
    })
    .nullish(),
  errors: z
    .array(
      z.object({
        path: z.array(z.union([z.string(), z.number()])).default([]),
        extensions: z.object({ code: z.string() }),
      }),
    )
    .default([]),
});

const QUERY = 'query ($page: Int!) { customers(page: $page) { id name tickets { id } } }';

let asked = 0;

/** Asks for three customers that nobody has asked for before, with their tickets. */
export async function ask(graph: TwoSubgraphs): Promise<SeenAnswer> {
  asked += 1;
  const page = asked;
  const begin = performance.now();
  const answer = await graph.ask(QUERY, { page });
  const tookMs = Math.round(performance.now() - begin);
  const { data, errors } = Answer.parse(answer);
  const customers = data?.customers ?? [];
  return {
    hasCustomers:
      customers.map(({ name }) => name).join() ===
      [1, 2, 3].map((place) => `Customer ${page}-${place}`).join(),
    hasTickets:
      customers
        .flatMap(({ tickets }) => tickets ?? [])
        .map(({ id }) => id)
        .join() === [1, 2, 3].map((place) => `ticket of ${page}-${place}`).join(),
    codes: errors.map(({ extensions }) => extensions.code),
    paths: errors.map(({ path }) => path.join('.')),
    tookMs,
    text: JSON.stringify(answer),
  };
}
