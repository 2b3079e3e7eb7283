import type { OperationUse } from '@cx/access';
import type { OperationRun } from '@cx/federation';
import { readOperation, type ReadOperation } from '@cx/schema-usage';
import type { OperationDefinitionNode } from 'graphql';

import { createHourlyLimit } from './hourly-limit.ts';
import type { RequestContext } from './request-context.ts';

/** Tells what a request asked for, without a value of its client; null where that is not to be kept. */
export type OperationUseOf = (context: RequestContext, run: OperationRun) => OperationUse | null;

/** In which programs say who they are, in the words of Apollo or of others. */
export const CLIENT_HEADERS = [
  'apollographql-client-name',
  'apollographql-client-version',
  'graphql-client-name',
  'graphql-client-version',
] as const;

/** Of one caller: to read a new operation takes part of a millisecond, and some send a new one each time. */
const READS_PER_HOUR = 1_000;

/** Reads an operation when it is there for the first time: parsed documents are kept, and so is what was read. */
export function createOperationUses(now: () => Date): OperationUseOf {
  const known = new WeakMap<OperationDefinitionNode, ReadOperation>();
  const mayRead = createHourlyLimit(READS_PER_HOUR, now);

  function read(principalId: string, request: OperationRun['request']): ReadOperation | null {
    const { schema, document, operation } = request;
    const earlier = known.get(operation);
    if (earlier !== undefined) return earlier;
    if (!mayRead(principalId)) return null;
    const found = readOperation(schema, document, operation);
    known.set(operation, found);
    return found;
  }

  return ({ contract, principal }, { request }) => {
    const found = read(principal.id, request);
    // Who asks for the schema alone uses nothing of it.
    if (found === null || found.coordinates.length === 0) return null;
    const { sentBy, ...operation } = found;
    const { http, variables = {} } = request.request;
    const [name, version, otherName, otherVersion] = CLIENT_HEADERS.map((header) =>
      http?.headers.get(header),
    );
    return {
      contract: contract.name,
      principalId: principal.id,
      kind: principal.kind,
      client: name ?? otherName ?? '',
      clientVersion: version ?? otherVersion ?? '',
      operation,
      sent: sentBy(variables),
    };
  };
}
