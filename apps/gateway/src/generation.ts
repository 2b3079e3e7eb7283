import { setImmediate } from 'node:timers/promises';

import { ConfigError } from '@cx/config';
import { type Contract, ContractsError, openVariants, type Variants } from '@cx/contracts';
import { createCostMeter, readCostRules } from '@cx/cost';
import {
  createNovelty,
  type LoadedSupergraph,
  type RunOperation,
  type Supergraph,
} from '@cx/federation';
import type { QuotaStore } from '@cx/quota';
import { callerGone } from '@cx/subgraph/serve';
import { type TrustedDocuments, validateTrustedDocuments } from '@cx/trusted-documents';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';

import { acceptedForm } from './accepted-form.ts';
import type { AccessRecords } from './access-records.ts';
import { createCacheReport } from './cache-report.ts';
import { type ContractServers, createContractServers } from './contract-servers.ts';
import { createExplanation, wantsExplanation } from './explanation.ts';
import { followRequest } from './follow-request.ts';
import { admissionOf } from './graphql-route.ts';
import { createHolds } from './holds.ts';
import type { HotOperations } from './hot-operations.ts';
import { letKeep } from './kept-answer.ts';
import { untilLast } from './later-answer.ts';
import type { Metrics } from './metrics.ts';
import { createOperationRun } from './operation-run.ts';
import type { TreatmentOf } from './personal-data.ts';
import { requestContext } from './request-context.ts';
import { countFetch, reportOf } from './request-report.ts';

/** All that is made of one supergraph. It does not change: another supergraph has a generation of its own. */
export interface Generation {
  readonly supergraph: LoadedSupergraph;
  readonly servers: ContractServers;
  /** Keeps it open until what it answers is called. */
  hold(): () => void;
  /** Closes it when nobody holds it any more: for one that nobody gets from now on. */
  retire(): Promise<void>;
  /** Closes it now. */
  close(): Promise<void>;
}

export interface GenerationOptions {
  readonly contracts: ReadonlyMap<string, Contract>;
  readonly trustedDocuments: TrustedDocuments;
  readonly treatmentOf: TreatmentOf;
  readonly quota: QuotaStore;
  readonly records: AccessRecords;
  readonly metrics: Metrics | undefined;
  /** How long an answer may take. */
  readonly answerTimeoutMs: number;
  /** Hears what is run. @default nobody does */
  readonly hot?: HotOperations;
  readonly log: Logger;
}

/** @throws ConfigError for a contract, Error for a supergraph that cannot be served: it is closed then */
export async function openGeneration(
  supergraph: Supergraph,
  options: GenerationOptions,
): Promise<Generation> {
  try {
    return await generationOf(supergraph, options);
  } catch (error) {
    await supergraph.close();
    throw error;
  }
}

async function generationOf(opened: Supergraph, options: GenerationOptions): Promise<Generation> {
  const { contracts, treatmentOf, answerTimeoutMs, metrics, log } = options;
  const supergraph = await opened.load();
  const schemas = await schemasOf(supergraph, contracts);
  await reportUnfit(schemas, options);
  const costs = createCostMeter(supergraph.schema, readCostRules(supergraph.document));
  const novelty = createNovelty();
  const holds = createHolds();
  let closing: Promise<void> | undefined;

  const servers = createContractServers({
    supergraph,
    contracts,
    schemas,
    runOf(contract) {
      const run = createOperationRun({ ...options, contract, costs, novelty, now });
      return held(holds.hold, noted(options.hot, run));
    },
    contextOf(request, reply, contract) {
      const admission = admissionOf(request);
      const fetches = new Map<string, number>();
      const cached = createCacheReport(options.metrics);
      const report = reportOf(request);
      const isExplained = wantsExplanation(request, admission.principal, contract);
      const explanation = isExplained ? createExplanation() : null;
      return {
        ...admission,
        contract,
        fetches,
        cached,
        gone: callerGone(reply),
        deadline: performance.now() + answerTimeoutMs,
        ...treatmentOf(admission.principal),
        report,
        later: null,
        takesParts: acceptedForm(request.headers.accept).parts,
        explanation,
        onFetch(subgraph) {
          fetches.set(subgraph, (fetches.get(subgraph) ?? 0) + 1);
          countFetch(report, subgraph);
        },
        ...followRequest({ explanation, cached, metrics }),
        ...(request.method === 'GET' && { letKeep: () => letKeep(reply) }),
        setHeader: (name, value) => reply.header(name, value),
      };
    },
    log,
  });

  async function close(): Promise<void> {
    await servers.stop();
    await opened.close();
  }

  return {
    supergraph,
    servers,
    hold: holds.hold,
    async retire() {
      await holds.untilFree();
      await (closing ??= close());
    },
    close: () => (closing ??= close()),
  };
}

/** Whoever sent a mutation may be gone: it is done to its end all the same. */
function held(hold: () => () => void, run: RunOperation): RunOperation {
  return async (operation) => {
    const release = hold();
    try {
      return await run(operation);
    } finally {
      void untilLast(requestContext(operation.request.context).later).then(release);
    }
  };
}

/** What is prepared for has come as far as it goes without being run. */
function noted(hot: HotOperations | undefined, run: RunOperation): RunOperation {
  return async (operation) => {
    const { isWarmUp, principal } = requestContext(operation.request.context);
    if (isWarmUp) {
      await operation.prepare();
      return { data: null };
    }
    hot?.ran(principal, operation.request);
    return run(operation);
  };
}

/** All at once: a contract that shows nothing is refused with its supergraph, not at somebody's first request. */
async function schemasOf(
  { document, schema }: LoadedSupergraph,
  contracts: ReadonlyMap<string, Contract>,
): Promise<ReadonlyMap<string, GraphQLSchema>> {
  const variants = openVariants(document);
  const schemas = new Map<string, GraphQLSchema>();
  for (const [name, contract] of contracts) {
    const isWhole = contract.include.length === 0 && contract.exclude.length === 0;
    schemas.set(name, isWhole ? schema : variantOf(contract, variants));
    // Others are answered meanwhile.
    await setImmediate();
  }
  return schemas;
}

/** @throws ConfigError when the contract shows nothing: its author has to mend it */
function variantOf(contract: Contract, variants: Variants): GraphQLSchema {
  try {
    return variants.schemaOf(contract);
  } catch (error) {
    if (!(error instanceof ContractsError)) throw error;
    throw new ConfigError(`The contract ${contract.name}: ${error.message}`, { cause: error });
  }
}

async function reportUnfit(
  schemas: ReadonlyMap<string, GraphQLSchema>,
  { contracts, trustedDocuments, log }: GenerationOptions,
): Promise<void> {
  for (const [name, schema] of schemas) {
    if (contracts.get(name)?.trustedDocuments === 'off') continue;
    for (const document of trustedDocuments.all) {
      for (const problem of validateTrustedDocuments([document], schema)) {
        log.warn({ contract: name, problem }, 'A trusted document does not fit the contract.');
      }
      await setImmediate();
    }
  }
}

function now(): Date {
  return new Date();
}
