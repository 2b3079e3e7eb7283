import { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import { type Contract, contractNameOf } from '@cx/contracts';
import type { LoadedSupergraph, RunOperation } from '@cx/federation';
import { DEFAULT_LIMITS } from '@cx/limits';
import type { Principal } from '@cx/principals';
import { DISABLED_PLUGINS } from '@cx/subgraph/serve';
import type { FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
import {
  type GraphQLFormattedError,
  type GraphQLSchema,
  NoSchemaIntrospectionCustomRule,
} from 'graphql';
import type { Logger } from 'pino';

import { deferrable } from './deferrable.ts';
import { deliverParts } from './deliver-parts.ts';
import { createDocumentStores, type DocumentStore } from './document-store.ts';
import { finiteNumbers } from './finite-numbers.ts';
import { hiddenColumns } from './hidden-columns.ts';
import type { KnownOperation } from './hot-operations.ts';
import { HttpProblem } from './http-problem.ts';
import { knownOperationTypes } from './known-operation-types.ts';
import { assertSourceWithinLimits, requestWithinLimits, withinLimits } from './operation-limits.ts';
import { presentError } from './present-error.ts';
import { reportOperation } from './report-operation.ts';
import { type RequestContext, warmUpContext } from './request-context.ts';

/** What answers the callers of one contract. */
export interface ContractServer {
  readonly contract: Contract;
  /** What its callers see of the graph at most. */
  readonly schema: GraphQLSchema;
  readonly answer: RouteHandlerMethod;
  /** Runs an operation of the gateway's own on behalf of a caller, as if the caller had sent it. */
  readonly execute: ExecuteOperation;
  /** Does what can be done of an operation before anybody asks for it. */
  readonly prepare: (operation: KnownOperation) => Promise<void>;
  /** Columns of datasets that it does not show. */
  readonly hidden: readonly string[];
}

export type ExecuteOperation = (
  request: FastifyRequest,
  reply: FastifyReply,
  operation: { readonly query: string; readonly variables: Readonly<Record<string, unknown>> },
) => Promise<OperationAnswer>;

export interface OperationAnswer {
  /** Of HTTP: 200 where GraphQL has an answer. */
  readonly status: number;
  readonly data: unknown;
  readonly errors: readonly GraphQLFormattedError[] | undefined;
}

/** One server for each contract that somebody has asked under. */
export interface ContractServers {
  /** @throws HttpProblem with status 403 when the principal's contract is not served */
  of(principal: Principal): Promise<ContractServer>;
  stop(): Promise<void>;
}

/** The same, of the supergraph that is served now: it stays open until the answer is out. */
export interface CurrentServers {
  /** @throws HttpProblem with status 403 when the principal's contract is not served */
  of(principal: Principal, reply: FastifyReply): Promise<ContractServer>;
}

export interface ContractServersOptions {
  readonly supergraph: LoadedSupergraph;
  readonly contracts: ReadonlyMap<string, Contract>;
  /** What each of them shows, by name. */
  readonly schemas: ReadonlyMap<string, GraphQLSchema>;
  readonly runOf: (contract: Contract) => RunOperation;
  readonly contextOf: (
    request: FastifyRequest,
    reply: FastifyReply,
    contract: Contract,
  ) => RequestContext;
  readonly log: Logger;
}

export function createContractServers(options: ContractServersOptions): ContractServers {
  const { contracts, schemas } = options;
  const documents = createDocumentStores();
  const servers = new Map<string, Promise<StartedServer>>();

  return {
    of(principal) {
      const name = contractNameOf(principal);
      const known = servers.get(name);
      if (known !== undefined) return known;
      const contract = contracts.get(name);
      const schema = schemas.get(name);
      if (contract === undefined || schema === undefined) {
        return Promise.reject(unknownContract(name));
      }
      const documentStore = documents.of(name);
      const server = startServer({ contract, schema, documentStore }, options);
      servers.set(name, server);
      return server;
    },

    async stop() {
      await Promise.all([...servers.values()].map(async (server) => (await server).apollo.stop()));
    },
  };
}

interface StartedServer extends ContractServer {
  readonly apollo: ApolloServer<RequestContext>;
}

interface ServedContract extends Pick<ContractServer, 'contract' | 'schema'> {
  readonly documentStore: DocumentStore;
}

async function startServer(
  { contract, schema, documentStore }: ServedContract,
  { supergraph, runOf, contextOf, log }: ContractServersOptions,
): Promise<StartedServer> {
  const limits = { ...DEFAULT_LIMITS, ...contract.limits };
  const formatError = (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const presented = presentError(formatted, error, log);
    return contract.introspection ? presented : withoutSuggestion(presented);
  };
  const apollo = new ApolloServer<RequestContext>({
    gateway: supergraph.variant({ schema, denied: contract.denied, run: runOf(contract) }),
    introspection: true,
    documentStore,
    // Texts that one caller sends are run for others: for those who are of one house.
    persistedQueries: contract.persistedQueries ? {} : false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    // With `maxRecursiveSelections` these rules would run after those of the specification, not with them.
    validationRules: [
      withinLimits(limits),
      knownOperationTypes,
      finiteNumbers,
      deferrable,
      // In other words than Apollo Server's, which are for whoever runs it.
      ...(contract.introspection ? [] : [NoSchemaIntrospectionCustomRule]),
    ],
    parseOptions: { maxTokens: limits.tokens },
    formatError,
    plugins: [
      requestWithinLimits(limits),
      reportOperation,
      deliverParts((error) => formatError(error.toJSON(), error)),
      ...DISABLED_PLUGINS,
    ],
  });
  await apollo.start();
  const answer = fastifyApolloHandler(apollo, {
    async context(request, reply) {
      assertSourceWithinLimits(request, limits);
      return contextOf(request, reply, contract);
    },
  });
  const execute: ExecuteOperation = async (request, reply, { query, variables }) => {
    const contextValue = contextOf(request, reply, contract);
    const { body, http } = await apollo.executeOperation({ query, variables }, { contextValue });
    if (body.kind !== 'single') throw new TypeError('An operation of ours is answered at once.');
    const { data, errors } = body.singleResult;
    return { status: http.status ?? 200, data, errors };
  };
  const prepare = async ({ principal, query, operationName }: KnownOperation): Promise<void> => {
    const contextValue = warmUpContext(principal, contract);
    const named = operationName === undefined ? {} : { operationName };
    documentStore.expect(query);
    await apollo.executeOperation({ query, ...named }, { contextValue });
  };
  const hidden = hiddenColumns(contract, schema);
  return { contract, schema, answer, execute, prepare, apollo, hidden };
}

// Apollo Server's own option leaves suggestions in what is wrong with variables.
function withoutSuggestion({ message, ...rest }: GraphQLFormattedError): GraphQLFormattedError {
  return { message: message.replace(/ ?Did you mean .+\?$/, ''), ...rest };
}

function unknownContract(name: string): HttpProblem {
  return new HttpProblem(
    403,
    `The contract «${name}» of this credential is not served here: have it given another one.`,
    'UNKNOWN_CONTRACT',
  );
}
