import { readFile } from 'node:fs/promises';

import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';

import type { GeneratedFile } from './generated-file.ts';
import { SUBGRAPHS } from './subgraphs.ts';
import { undeclaredFields } from './undeclared-fields.ts';

const FIRST_PORT = 4001;

/** Composes the graph. The addresses in it are the defaults of one machine; settings override them. */
export async function supergraph(): Promise<GeneratedFile> {
  const services = await Promise.all(
    Object.keys(SUBGRAPHS).map(async (name, index) => ({
      name,
      url: `http://127.0.0.1:${FIRST_PORT + index}/graphql`,
      typeDefs: parse(await readFile(`apps/${name}/schema.graphql`, 'utf8')),
    })),
  );
  const undeclared = undeclaredFields(services);
  if (undeclared.length > 0) {
    throw new Error(
      `These fields do not declare who may read them:\n${undeclared.map((field) => `- ${field}`).join('\n')}`,
    );
  }
  const { errors, supergraphSdl } = composeServices(services);
  if (supergraphSdl === undefined) {
    const reasons = (errors ?? []).map(({ message }) => `- ${message}`);
    throw new Error(`The subgraphs do not compose:\n${reasons.join('\n')}`);
  }
  return { path: 'apps/gateway/supergraph.graphql', content: `${supergraphSdl}\n` };
}
