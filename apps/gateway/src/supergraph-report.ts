import { createHash } from 'node:crypto';

import type { Logger } from 'pino';

import type { Metrics } from './metrics.ts';

/** What `/readyz` tells of a supergraph that may change. */
export interface SupergraphStanding {
  /** How many this process has served, with this one. */
  readonly generation: number;
  /** Of its text. */
  readonly sha256: string;
  readonly servedSince: string;
  /** Why what its source has now is not served. */
  readonly refused?: Trouble;
  /** Why it is not known what its source has now. */
  readonly unreadable?: Trouble;
}

interface Trouble {
  readonly at: string;
  readonly reason: string;
}

/** Tells in the log, in metrics and in `/readyz` what became of supergraphs. */
export interface SupergraphReport {
  served(text: string): void;
  /** The source has again what is served. */
  confirmed(): void;
  refused(error: unknown): void;
  unreadable(error: Error): void;
  readable(): void;
  standing(): SupergraphStanding;
}

export interface SupergraphReportOptions {
  /** Where supergraphs come from. */
  readonly source: string;
  readonly metrics: Metrics | undefined;
  readonly now: () => Date;
  readonly log: Logger;
}

/** The reason may quote the text, which may be anything. */
const LONGEST_REASON = 1_000;

export function createSupergraphReport(options: SupergraphReportOptions): SupergraphReport {
  const { source, metrics, now, log } = options;
  let generation = 0;
  let sha256 = '';
  let servedSince = now();
  let refused: Trouble | null = null;
  let unreadable: Trouble | null = null;
  const troubleOf = (error: unknown): Trouble => {
    const message = error instanceof Error ? error.message : String(error);
    return { at: now().toISOString(), reason: message.slice(0, LONGEST_REASON) };
  };

  return {
    served(text) {
      generation += 1;
      sha256 = createHash('sha256').update(text).digest('hex');
      servedSince = now();
      refused = null;
      metrics?.supergraphServed(generation, sha256, servedSince);
      log.info({ source, generation, sha256 }, 'A supergraph is served.');
    },
    confirmed() {
      refused = null;
    },
    refused(error) {
      refused = troubleOf(error);
      metrics?.supergraphNotServed('refused');
      log.error({ source, ...refused }, 'A supergraph is refused: the last good one is served.');
    },
    unreadable(error) {
      unreadable = troubleOf(error);
      metrics?.supergraphNotServed('unreadable');
      log.warn({ source, ...unreadable }, 'The supergraph cannot be looked for.');
    },
    readable() {
      if (unreadable !== null) log.warn({ source }, 'The supergraph can be looked for again.');
      unreadable = null;
    },
    standing: () => ({
      generation,
      sha256,
      servedSince: servedSince.toISOString(),
      ...(refused === null ? {} : { refused }),
      ...(unreadable === null ? {} : { unreadable }),
    }),
  };
}
