import type { LoadedSupergraph, Supergraph } from '@cx/federation';
import type { Principal } from '@cx/principals';
import { type SupergraphSource, SupergraphSourceError } from '@cx/supergraph-source';
import type { FastifyReply } from 'fastify';

import type { ContractServer, CurrentServers } from './contract-servers.ts';
import { type Generation, type GenerationOptions, openGeneration } from './generation.ts';
import { createLatestOnly } from './latest-only.ts';
import { rootFieldsOf } from './subgraphs.ts';
import { createSupergraphReport, type SupergraphStanding } from './supergraph-report.ts';

/** A supergraph that comes from a source, which may have another one some day. */
export interface ChangingSupergraph {
  readonly source: SupergraphSource;
  readonly open: (supergraphSdl: string) => Supergraph;
  /** The subgraph that this process answers itself: what it answers may not vanish. @default none */
  readonly own?: string;
}

/** What is served now, and what was served when requests in hand began. */
export interface Generations extends CurrentServers {
  /** What is served now. */
  supergraph(): LoadedSupergraph;
  /** Null where there is one supergraph for good. */
  standing(): SupergraphStanding | null;
  /** Lets a reload in hand end, and closes everything. */
  stop(): Promise<void>;
}

interface Version {
  readonly text: string;
  readonly generation: Generation;
}

interface First extends Version {
  /** Why it is not what its source has. */
  readonly error?: unknown;
}

export interface GenerationsOptions extends GenerationOptions {
  readonly supergraph: Supergraph | ChangingSupergraph;
}

/** @throws Error when there is nothing that can be served */
export function openGenerations(options: GenerationsOptions): Promise<Generations> {
  const { supergraph } = options;
  return 'source' in supergraph
    ? openChanging(supergraph, options)
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
  options: GenerationOptions,
): Promise<Generations> {
  const { source } = changing;
  const { metrics, log } = options;
  const report = createSupergraphReport({ source: source.name, metrics, now, log });
  const open = new Set<Generation>();
  let isStopping = false;
  const first = await openFirst(changing, options);
  let current: Version = first;
  open.add(current.generation);
  take(current);
  if (first.error instanceof SupergraphSourceError) report.unreadable(first.error);
  else if (first.error !== undefined) report.refused(first.error);

  function take({ text }: Version): void {
    report.served(text);
    source.keep(text).catch((error: unknown) => {
      log.warn({ err: error }, 'The supergraph is served, and cannot be kept for the next start.');
    });
  }

  async function reload(text: string): Promise<void> {
    if (text === current.text) return report.confirmed();
    try {
      const generation = await openNext(text, current.generation, changing, options);
      open.add(generation);
      if (isStopping) return;
      const last = current.generation;
      current = { text, generation };
      take(current);
      retire(last);
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
      isStopping = true;
      await source.stop();
      await reloads.stop();
      await Promise.all([...open].map((generation) => generation.close()));
    },
  };
}

/** What its source has, or what was good last. */
async function openFirst(
  { source, open }: ChangingSupergraph,
  options: GenerationOptions,
): Promise<First> {
  try {
    const text = await source.read();
    return { text, generation: await openGeneration(open(text), options) };
  } catch (error) {
    const text = await source.lastGood();
    if (text === null) throw error;
    return { text, generation: await openGeneration(open(text), options), error };
  }
}

/** @throws Error for one that cannot be served in the place of the last one */
async function openNext(
  text: string,
  last: Generation,
  { open, own }: ChangingSupergraph,
  options: GenerationOptions,
): Promise<Generation> {
  const next = await openGeneration(open(text), options);
  const missing = own === undefined ? [] : missingFields(own, last, next);
  if (missing.length === 0) return next;
  await next.close();
  throw new Error(`The gateway itself answers ${missing.join(', ')}, which is not there any more.`);
}

function missingFields(own: string, last: Generation, next: Generation): readonly string[] {
  const fields = rootFieldsOf(next.supergraph.document, own);
  return [...rootFieldsOf(last.supergraph.document, own)].filter((field) => !fields.has(field));
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
