import { readFile } from 'node:fs/promises';

import { openSupergraph, type Supergraph } from '@cx/federation';
import { readOwnSupergraph } from '@cx/gateway';

/** The product's own graph, whose subgraphs answer nothing. */
export interface OwnGraph {
  readonly supergraphSdl: string;
  readonly supergraph: Supergraph;
  /** What its subgraphs were asked. */
  readonly asked: string[];
}

export async function openOwnGraph(): Promise<OwnGraph> {
  const supergraphSdl = await readOwnSupergraph();
  const asked: string[] = [];
  const supergraph = openSupergraph({
    supergraphSdl,
    clientOf: () => ({
      async request({ query }) {
        asked.push(query);
        return { data: null };
      },
      close: () => Promise.resolve(),
    }),
  });
  return { supergraphSdl, supergraph, asked };
}

/** What a contract shows of it, as it is committed for a review. */
export function committedContract(name: string): Promise<string> {
  return readFile(new URL(`../../apps/gateway/contracts/${name}.graphql`, import.meta.url), 'utf8');
}
