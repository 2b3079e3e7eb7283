import { composeServices } from '@apollo/composition';

import { SCHEMA_NAMES } from '../instance.ts';
import { parseSdl, readSdl } from './read-sdl.ts';

/** A supergraph, or sentences that tell why there is none. */
export type Composition =
  | { readonly supergraphSdl: string }
  | { readonly errors: readonly string[] };

/** Where the SDL of each subgraph of this project is, by its name. */
export function ownSubgraphs(): ReadonlyMap<string, URL> {
  const fileOf = (name: string): URL => new URL(`../../../${name}/schema.graphql`, import.meta.url);
  return new Map(SCHEMA_NAMES.map((name) => [name, fileOf(name)]));
}

/** @throws CommandError for a file that cannot be read or is no SDL */
export async function composeSubgraphs(
  files: ReadonlyMap<string, string | URL>,
): Promise<Composition> {
  const services = await Promise.all(
    [...files].map(async ([name, file]) => ({
      name,
      // Nobody is called.
      url: `http://${name}/graphql`,
      typeDefs: parseSdl(await readSdl(file), file),
    })),
  );
  const { errors = [], supergraphSdl } = composeServices(services);
  return supergraphSdl === undefined
    ? { errors: errors.map(({ message }) => message) }
    : { supergraphSdl };
}
