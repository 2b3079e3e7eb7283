import { executeOperation, type SubgraphResult } from '@cx/subgraph';
import { parse } from 'graphql';

import { openDesk, type TestDesk } from '../services/sla-desk.test-support.ts';

export interface TestGraph extends TestDesk {
  /** @param brands those that the caller sees */
  ask(
    query: string,
    input?: Readonly<Record<string, unknown>>,
    brands?: readonly string[],
  ): Promise<SubgraphResult>;
}

export async function openGraph(): Promise<TestGraph> {
  const desk = await openDesk();
  const { service } = desk.app;
  return {
    ...desk,
    ask: (query, input = {}, brands = ['united']) =>
      executeOperation(
        service,
        {
          document: parse(query),
          variables: { input },
          context: service.createContext({
            kind: 'staff',
            id: 'ada',
            scopes: ['*'],
            brands,
            contract: 'internal',
          }),
        },
        () => undefined,
      ),
    [Symbol.asyncDispose]: () => desk[Symbol.asyncDispose](),
  };
}
