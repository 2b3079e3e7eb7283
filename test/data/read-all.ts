import { z } from 'zod';

import type { ServedInstance } from '../support/instance.ts';

const PageInfo = z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() });

/** Reads a whole list, page by page. */
export async function readAll<Node extends z.ZodType>(
  instance: ServedInstance,
  field: string,
  selection: string,
  node: Node,
): Promise<z.output<Node>[]> {
  const all: z.output<Node>[] = [];
  let after: string | null = null;
  do {
    const { data } = await instance.ask(
      `query ($after: String) { page: ${field.replace(')', ', after: $after)')} {
        nodes { ${selection} } pageInfo { hasNextPage endCursor } } }`,
      { after },
    );
    const { page } = z
      .object({ page: z.object({ nodes: z.array(node), pageInfo: PageInfo }) })
      .parse(data);
    all.push(...page.nodes);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return all;
}
