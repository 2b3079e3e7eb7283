import type { DestinationStream } from 'pino';
import { pino } from 'pino';

/** One request, when it is over. There is nothing in it that the caller wrote but names and a path. */
export interface AccessEntry {
  readonly requestId: string;
  /** Where it is traced. */
  readonly traceId: string | undefined;
  readonly method: string;
  /** Without parameters. */
  readonly path: string;
  readonly status: number;
  readonly durationMs: number;
  /** All that was sent, with the headers, as compressed as it was. */
  readonly bytes: number;
  /** Whether the caller left before the answer was out. */
  readonly isAborted: boolean;
  /** Null for a caller who is not known. */
  readonly principal: { readonly id: string; readonly kind: string } | null;
  readonly contract: string | null;
  readonly operation: string | null;
  /** Of the errors in the answer. */
  readonly codes: readonly string[];
  readonly cost: { readonly estimated: number; readonly actual: number } | null;
  /** How often each subgraph was asked. */
  readonly subgraphRequests: Readonly<Record<string, number>>;
}

export type WriteAccess = (entry: AccessEntry) => void;

/** Writes a line of JSON for each request. @param destination standard output by default */
export function createAccessLog(destination: DestinationStream = pino.destination(1)): WriteAccess {
  const log = pino(
    {
      base: null,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: () => ({ log: 'access' }) },
    },
    destination,
  );
  return (entry) => log.info(entry);
}
