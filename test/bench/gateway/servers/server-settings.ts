import { z } from 'zod';

const ServerSettings = z.object({
  /** The file of a supergraph, with the addresses of its subgraphs, as Apollo's gateway loads it. */
  supergraph: z.string(),
  /** Their addresses and the files of their schemas, by their names. */
  subgraphs: z.record(z.string(), z.object({ url: z.string(), schema: z.string() })),
  /** What the subgraphs want to see in each request. */
  headers: z.record(z.string(), z.string()),
  /** Of a role that reads the tables of all domains, as far as their policies let it. */
  databaseUrl: z.string(),
});

export type ServerSettings = z.infer<typeof ServerSettings>;

/** What the bench tells a server that it starts. */
export function readServerSettings(): ServerSettings {
  return ServerSettings.parse(JSON.parse(process.argv[2] ?? ''));
}

/** Tells the bench where it is served. */
export function tellUrl(url: string): void {
  process.stdout.write(`listening on ${url}\n`);
}
