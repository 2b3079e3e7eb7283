import type { Supergraph } from '@cx/federation';
import type { SupergraphSource } from '@cx/supergraph-source';

import { type Generation, type GenerationOptions, openGeneration } from './generation.ts';
import { rootFieldsOf } from './subgraphs.ts';
import { warmUp, type WarmUpOptions } from './warm-up.ts';

/** A supergraph that comes from a source, which may have another one some day. */
export interface ChangingSupergraph {
  readonly source: SupergraphSource;
  readonly open: (supergraphSdl: string) => Supergraph;
  /** The subgraph that this process answers itself: what it answers may not vanish. @default none */
  readonly own?: string;
}

export type ChangingOptions = GenerationOptions & WarmUpOptions;

export interface Version {
  readonly text: string;
  readonly generation: Generation;
}

export interface First extends Version {
  /** Why it is not what its source has. */
  readonly error?: unknown;
}

/** What its source has, or what was good last. */
export async function openFirst(
  { source, open }: ChangingSupergraph,
  options: GenerationOptions,
): Promise<First> {
  try {
    const text = await source.read();
    return { text, generation: await openGeneration(open(text), options) };
  } catch (error) {
    const text = await source.lastGood();
    if (text === null) throw error;
    const generation = await openGeneration(open(text), options).catch(() => {
      // Of the two it is the one that somebody can mend.
      throw error;
    });
    return { text, generation, error };
  }
}

/** @throws Error for one that cannot be served in the place of the last one */
export async function openNext(
  text: string,
  last: Generation,
  { open, own }: ChangingSupergraph,
  options: ChangingOptions,
  signal: AbortSignal,
): Promise<Generation> {
  const next = await openGeneration(open(text), options);
  try {
    if (own !== undefined) assertStillThere(own, last, next);
    await warmUp(next.servers, options, signal);
    return next;
  } catch (error) {
    await next.close();
    throw error;
  }
}

/** @throws Error when a field is gone that this process answers itself */
function assertStillThere(own: string, last: Generation, next: Generation): void {
  const fields = rootFieldsOf(next.supergraph.document, own);
  const before = rootFieldsOf(last.supergraph.document, own);
  const missing = [...before].filter((field) => !fields.has(field));
  if (missing.length === 0) return;
  throw new Error(`The gateway itself answers ${missing.join(', ')}, which is not there any more.`);
}
