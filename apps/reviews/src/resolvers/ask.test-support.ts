import { executeOperation, type SubgraphResult } from '@cx/subgraph';
import { parse } from 'graphql';

import type { TestDesk } from '../services/review-desk.test-support.ts';

/** Who asks, as far as a test cares. */
export interface Asker {
  readonly kind?: 'staff' | 'bi' | 'partner';
  readonly id?: string;
  readonly brands?: readonly string[];
}

/** Asks the subgraph alone: no gateway has looked at scopes before. */
export function ask(
  { app: { service } }: TestDesk,
  query: string,
  input: Readonly<Record<string, unknown>> = {},
  { kind = 'staff', id = 'ada', brands = ['united'] }: Asker = {},
): Promise<SubgraphResult> {
  const context = service.createContext({ kind, id, scopes: ['*'], brands, contract: 'internal' });
  return executeOperation(
    service,
    { document: parse(query), variables: { input }, context },
    () => undefined,
  );
}
