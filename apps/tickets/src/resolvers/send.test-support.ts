import { executeOperation, type SubgraphResult } from '@cx/subgraph';
import { parse } from 'graphql';

import { CALLER, type TestDesk } from '../services/ticket-desk.test-support.ts';

/** Sends an operation to the subgraph, as the caller of the desk unless its brands are others. */
export function send(
  { app: { service } }: TestDesk,
  query: string,
  input: Readonly<Record<string, unknown>> = {},
  brands: readonly string[] = CALLER.brands,
): Promise<SubgraphResult> {
  return executeOperation(
    service,
    {
      document: parse(query),
      variables: { input },
      context: service.createContext({
        kind: 'staff',
        id: CALLER.id,
        scopes: ['*'],
        brands,
        contract: 'internal',
      }),
    },
    () => undefined,
  );
}
