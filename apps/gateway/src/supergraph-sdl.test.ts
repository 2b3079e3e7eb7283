import { openSupergraph } from '@cx/federation';
import { expect, it, onTestFinished } from 'vitest';

import { readOwnSupergraph } from './supergraph-sdl.ts';

it('reads the graph of the six subgraphs, which can be planned over', async () => {
  const names: string[] = [];
  const ignore = (): void => undefined;
  const supergraph = openSupergraph({
    supergraphSdl: await readOwnSupergraph(),
    clientOf({ name }) {
      names.push(name);
      return { request: () => Promise.resolve({}), close: () => Promise.resolve() };
    },
    log: { debug: ignore, info: ignore, warn: ignore, error: ignore },
  });
  onTestFinished(() => supergraph.gateway.stop());

  const { executor } = await supergraph.gateway.load();

  expect(executor).toBeInstanceOf(Function);
  expect(names.toSorted()).toEqual([
    'customers',
    'insights',
    'mentions',
    'reviews',
    'surveys',
    'tickets',
  ]);
});
