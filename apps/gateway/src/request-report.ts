import type { FastifyRequest } from 'fastify';

/** What is found out about a request while it is answered, for the log and the figures of requests. */
export interface RequestReport {
  /** The name of the operation; null for one without, and where there is none. */
  operation: string | null;
  readonly codes: Set<string>;
  /** In units; null where nothing was run. */
  cost: { readonly estimated: number; readonly actual: number } | null;
  /** How often each subgraph was asked. */
  readonly fetches: Map<string, number>;
}

export function createReport(): RequestReport {
  return { operation: null, codes: new Set(), cost: null, fetches: new Map() };
}

const reports = new WeakMap<FastifyRequest, RequestReport>();

export function reportOf(request: FastifyRequest): RequestReport {
  const known = reports.get(request);
  if (known !== undefined) return known;
  const report = createReport();
  reports.set(request, report);
  return report;
}

export function countFetch({ fetches }: RequestReport, subgraph: string): void {
  fetches.set(subgraph, (fetches.get(subgraph) ?? 0) + 1);
}
