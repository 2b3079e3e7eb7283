import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { composeServices } from '@apollo/composition';
import { freePort } from '@cx/testing/free-port';
import { parse } from 'graphql';
import { z } from 'zod';

import { askAt } from '../ask-system.ts';
import type { Load } from '../load.ts';
import { type Contender, measure, type Measured, type Pace } from '../measure.ts';
import { type Served, startProgram, startServer } from '../processes.ts';
import { profileFlags } from '../profile.ts';
import { difference } from '../same-shape.ts';
import { GATEWAYS, OVER_HTTP } from '../systems.ts';
import { QUERY, SUBGRAPHS } from './graph.ts';

const CX = fileURLToPath(new URL('../../../../apps/cx/src/main.ts', import.meta.url));

const PAGES = 500;

export interface EngineResult {
  readonly measured: readonly Measured[];
  readonly bytes: number;
}

export interface EngineBench {
  readonly load: Load;
  readonly pace: Pace;
  /** For the files that the gateways need. */
  readonly directory: string;
  /** Where the profile of cx goes; null when none is taken. Then the others are not asked. */
  readonly profile: string | null;
  readonly say: (line: string) => void;
}

/** The gateways in front of subgraphs that cost nothing: what is left is the engine. */
export async function benchEngine({
  load,
  pace,
  directory,
  profile,
  say,
}: EngineBench): Promise<EngineResult> {
  await using stack = new AsyncDisposableStack();
  const subgraphs = await startServer(new URL('subgraphs.ts', import.meta.url), {});
  stack.defer(() => subgraphs.stop());
  const urls = z.record(z.string(), z.string()).parse(JSON.parse(subgraphs.url));
  const supergraph = join(directory, 'engine.graphql');
  await writeFile(supergraph, compose(urls));

  const bodies = Array.from({ length: PAGES }, (_, page) =>
    JSON.stringify({ query: QUERY, variables: { page } }),
  );
  const file = await load.keep('engine', bodies);
  const ours = await startOurs(supergraph, profile === null ? [] : profileFlags(profile));
  stack.defer(() => ours.stop());
  const expected = await askAt(ours.url, {}, bodies[7] ?? '');
  const contenders: Contender[] = [
    { name: OVER_HTTP, pid: ours.pid, url: ours.url, headers: {}, bodies: file },
  ];
  for (const { name, server } of profile === null ? GATEWAYS : []) {
    try {
      const served = await startServer(server, {
        supergraph,
        subgraphs: await schemaFiles(urls, directory),
        headers: {},
        databaseUrl: '',
      });
      stack.defer(() => served.stop());
      const found = difference(expected, await askAt(served.url, {}, bodies[7] ?? ''));
      if (found !== null) throw new Error(`it answers otherwise, ${found}`);
      contenders.push({ name, pid: served.pid, url: served.url, headers: {}, bodies: file });
    } catch (error) {
      say(`${name} is left out: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return {
    measured: await measure(load, contenders, pace),
    bytes: JSON.stringify({ data: expected }).length,
  };
}

/** For those that do not read a supergraph. */
async function schemaFiles(
  urls: Readonly<Record<string, string>>,
  directory: string,
): Promise<Record<string, { url: string; schema: string }>> {
  const files: Record<string, { url: string; schema: string }> = {};
  for (const [name, sdl] of Object.entries(SUBGRAPHS)) {
    const schema = join(directory, `${name}.graphql`);
    await writeFile(schema, sdl);
    files[name] = { url: urls[name] ?? '', schema };
  }
  return files;
}

function compose(urls: Readonly<Record<string, string>>): string {
  const services = Object.entries(SUBGRAPHS).map(([name, sdl]) => ({
    name,
    url: urls[name] ?? '',
    typeDefs: parse(
      `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"]) ${sdl}`,
    ),
  }));
  const { supergraphSdl, errors } = composeServices(services);
  if (supergraphSdl === undefined) throw new Error(String(errors));
  return supergraphSdl;
}

async function startOurs(supergraph: string, flags: readonly string[]): Promise<Served> {
  const port = String(await freePort());
  const served = await startProgram(
    [...flags, CX, 'gateway', '--supergraph', supergraph, '--port', port, '--no-auth'],
    { WORKERS: '1' },
    `http://127.0.0.1:${port}`,
  );
  return { ...served, url: `${served.url}/graphql` };
}
