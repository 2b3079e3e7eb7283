import { readFile } from 'node:fs/promises';

/** The composed graph of this project's own subgraphs. */
export function readOwnSupergraph(): Promise<string> {
  return readFile(new URL('../supergraph.graphql', import.meta.url), 'utf8');
}
