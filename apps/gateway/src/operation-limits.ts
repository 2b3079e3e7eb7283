import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import type { GatewayContext } from '@cx/federation';
import { checkDocument, checkVariables, type OperationLimits, scanSource } from '@cx/limits';
import type { FastifyRequest } from 'fastify';
import { type DocumentNode, GraphQLError, Kind, type ValidationRule } from 'graphql';

import { urlParameters } from './url-parameters.ts';

/**
 * Before the parser: refuses a text that is too long or too nested for it. For the context of a request, which
 * is the one place where Apollo Server takes a refusal before it parses.
 *
 * @throws GraphQLError with the code `OPERATION_LIMIT`
 */
export function assertSourceWithinLimits(
  { body, url }: FastifyRequest,
  limits: OperationLimits,
): void {
  for (const source of [queryOf(body), ...urlParameters(url).getAll('query')]) {
    const refusal = scanSource(source, limits);
    if (refusal !== null) throw refusal;
  }
}

/**
 * Before validation: to be among the rules of Apollo Server. Where a document is refused, the other rules get
 * an empty one to look at. Documents that have passed are kept by Apollo Server and not looked at again.
 */
export function withinLimits(limits: OperationLimits): ValidationRule {
  return (context) => ({
    Document(document) {
      const refusal = checkDocument(document, limits);
      if (refusal === null) return undefined;
      context.reportError(refusal);
      return NOTHING;
    },
  });
}

const NOTHING: DocumentNode = { kind: Kind.DOCUMENT, definitions: [] };

/** Before planning: refuses variables that are too nested, and an operation that is not there. */
export function requestWithinLimits(limits: OperationLimits): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: async () => ({
      async didResolveOperation({ request, operation }) {
        // Apollo's gateway would take it for a bug of its own.
        if (operation === undefined) throw unknownOperation();
        const refusal = checkVariables(request.variables ?? {}, limits);
        if (refusal !== null) throw refusal;
      },
    }),
  };
}

function unknownOperation(): GraphQLError {
  return new GraphQLError(
    'The document has no such operation: give the name of one of its operations as operationName.',
    {
      extensions: {
        code: ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE,
        http: { status: 400 },
      },
    },
  );
}

function queryOf(body: unknown): string {
  const hasQuery = typeof body === 'object' && body !== null && 'query' in body;
  return hasQuery && typeof body.query === 'string' ? body.query : '';
}
