import type { LoadedSupergraph, Supergraph } from '@cx/federation';
import type { Principal } from '@cx/principals';
import { SupergraphSourceError } from '@cx/supergraph-source';
import type { FastifyReply } from 'fastify';

import {
  type ChangingOptions,
  type ChangingSupergraph,
  openFirst,
  openNext,
  type Version,
} from './changing-supergraph.ts';
import type { ContractServer, CurrentServers } from './contract-servers.ts';
import { type Generation, type GenerationOptions, openGeneration } from './generation.ts';
import { createHotOperations } from './hot-operations.ts';
import { createLatestOnly } from './latest-only.ts';
import { createSupergraphReport, type SupergraphStanding } from './supergraph-report.ts';

/** What is served now, and what was served when requests in hand began. */
export interface Generations extends CurrentServers {
  /** What is served now. */
  supergraph(): LoadedSupergraph;
  /** Null where there is one supergraph for good. */
  standing(): SupergraphStanding | null;
  /** Lets a reload in hand end, and closes everything. */
  stop(): Promise<void>;
}

export interface GenerationsOptions extends GenerationOptions {
  readonly supergraph: Supergraph | ChangingSupergraph;
}

/** @throws Error when there is nothing that can be served */
export function openGenerations(options: GenerationsOptions): Promise<Generations> {
  const { supergraph } = options;
  return 'source' in supergraph
    ? openChanging(supergraph, { ...options, hot: createHotOperations() })
    : openFixed(supergraph, options);
}

async function openFixed(supergraph: Supergraph, options: GenerationOptions): Promise<Generations> {
  const generation = await openGeneration(supergraph, options);
  return {
    of: (principal, reply) => serverOf(generation, principal, reply),
    supergraph: () => generation.supergraph,
    standing: () => null,
    stop: () => generation.close(),
  };
}

async function openChanging(
  changing: ChangingSupergraph,
  options: ChangingOptions,
): Promise<Generations> {
  const { source } = changing;
  const { metrics, log } = options;
  const report = createSupergraphReport({ source: source.name, metrics, now, log });
  const open = new Set<Generation>();
  const stopping = new AbortController();
  const first = await openFirst(changing, options);
  let current: Version = first;
  open.add(current.generation);
  await take(current);
  if (first.error instanceof SupergraphSourceError) report.unreadable(first.error);
  else if (first.error !== undefined) report.refused(first.error);

  async function take({ text }: Version): Promise<void> {
    report.served(text);
    await source.keep(text).catch((error: unknown) => {
      log.warn({ err: error }, 'The supergraph is served, and cannot be kept for the next start.');
    });
  }

  async function reload(text: string): Promise<void> {
    if (text === current.text) return report.confirmed();
    try {
      const generation = await openNext(
        text,
        current.generation,
        changing,
        options,
        stopping.signal,
      );
      open.add(generation);
      retire(current.generation);
      current = { text, generation };
      await take(current);
    } catch (error) {
      report.refused(error);
    }
  }

  function retire(generation: Generation): void {
    generation.retire().then(
      () => open.delete(generation),
      (error: unknown) => log.error({ err: error }, 'An old supergraph cannot be closed.'),
    );
  }

  const reloads = createLatestOnly(reload);
  source.follow({
    onText(text) {
      report.readable();
      reloads.offer(text);
    },
    onProblem: (problem) => (problem === null ? report.readable() : report.unreadable(problem)),
  });

  return {
    of: (principal, reply) => serverOf(current.generation, principal, reply),
    supergraph: () => current.generation.supergraph,
    standing: () => report.standing(),
    async stop() {
      stopping.abort();
      await source.stop();
      await reloads.stop();
      await Promise.all([...open].map((generation) => generation.close()));
    },
  };
}

async function serverOf(
  generation: Generation,
  principal: Principal,
  { raw }: FastifyReply,
): Promise<ContractServer> {
  // Of one that is gone already nothing tells when it ends.
  if (!raw.destroyed) raw.once('close', generation.hold());
  return generation.servers.of(principal);
}

function now(): Date {
  return new Date();
}
