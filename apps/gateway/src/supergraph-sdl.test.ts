import { openSupergraph } from '@cx/federation';
import { expect, it, onTestFinished } from 'vitest';

import { readOwnSupergraph } from './supergraph-sdl.ts';

it('reads the graph of the six subgraphs and of access, which can be planned over', async () => {
  const names: string[] = [];
  const supergraph = openSupergraph({
    supergraphSdl: await readOwnSupergraph(),
    clientOf({ name }) {
      names.push(name);
      return { request: () => Promise.resolve({}), close: () => Promise.resolve() };
    },
  });
  onTestFinished(() => supergraph.close());

  const { schema } = await supergraph.load();

  expect(Object.keys(schema.getQueryType()?.getFields() ?? {})).toContain('customer');
  expect(names.toSorted()).toEqual([
    'access',
    'customers',
    'insights',
    'mentions',
    'reviews',
    'surveys',
    'tickets',
  ]);
});
