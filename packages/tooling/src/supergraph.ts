import { readFile } from 'node:fs/promises';

import { composeServices } from '@apollo/composition';
import { DEFAULT_CONTRACTS, openVariants, printContract } from '@cx/contracts';
import { parse } from 'graphql';

import type { GeneratedFile } from './generated-file.ts';
import { SUBGRAPHS } from './subgraphs.ts';
import { undeclaredFields } from './undeclared-fields.ts';
import { unsizedLists } from './unsized-lists.ts';

const FIRST_PORT = 4001;

/** Composes the graph. The addresses in it are the defaults of one machine; settings override them. */
export async function supergraph(): Promise<GeneratedFile[]> {
  const services = await Promise.all(
    Object.keys(SUBGRAPHS).map(async (name, index) => ({
      name,
      url: `http://127.0.0.1:${FIRST_PORT + index}/graphql`,
      typeDefs: parse(await readFile(`apps/${name}/schema.graphql`, 'utf8')),
    })),
  );
  refuse('These fields do not declare who may read them', undeclaredFields(services));
  refuse('These lists of objects have no @listSize', unsizedLists(services));
  const { errors, supergraphSdl } = composeServices(services);
  if (supergraphSdl === undefined) {
    const reasons = (errors ?? []).map(({ message }) => `- ${message}`);
    throw new Error(`The subgraphs do not compose:\n${reasons.join('\n')}`);
  }
  return [
    { path: 'apps/gateway/supergraph.graphql', content: `${supergraphSdl}\n` },
    ...contractFiles(supergraphSdl),
  ];
}

/** What each audience sees of the graph, as clients generate their code from it. */
function contractFiles(supergraphSdl: string): GeneratedFile[] {
  const variants = openVariants(parse(supergraphSdl));
  return Object.values(DEFAULT_CONTRACTS).map((contract) => ({
    path: `apps/gateway/contracts/${contract.name}.graphql`,
    content: printContract(variants.schemaOf(contract)),
  }));
}

function refuse(reason: string, found: readonly string[]): void {
  if (found.length === 0) return;
  throw new Error(`${reason}:\n${found.map((line) => `- ${line}`).join('\n')}`);
}
