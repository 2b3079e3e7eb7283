import { parse } from 'graphql';
import { expect, it } from 'vitest';

import { loadableSdl } from './loadable-sdl.ts';

const load = (sdl: string): string => loadableSdl(sdl, parse(sdl));

it('takes away that a link is for security where that is enforced here, and nothing else', () => {
  const sdl = `
    # For: SECURITY
    schema
      @link(url: "https://specs.apollo.dev/join/v0.5", for: EXECUTION)
      @link(url: "https://specs.apollo.dev/policy/v0.1", for: SECURITY)
      @link(for: SECURITY, url: "https://specs.apollo.dev/authenticated/v0.1")
      @link(url: "https://specs.apollo.dev/vault/v0.1", for: SECURITY)
    { query: Query }
    type Query { a: Int @policy(policies: [["p"]]) }
  `;

  expect(load(sdl)).toBe(
    sdl.replace('policy/v0.1", for: SECURITY', 'policy/v0.1", ').replace('(for: SECURITY,', '(,'),
  );
});

it('takes away that tags of answers are for execution: who keeps none needs none', () => {
  const sdl =
    'schema @link(url: "https://specs.apollo.dev/cacheTag/v0.1", for: EXECUTION) { query: Query } type Query { a: Int }';

  expect(load(sdl)).toBe(sdl.replace('for: EXECUTION', ''));
});

it('leaves a supergraph as it is that demands nothing', () => {
  const sdl =
    'schema @link(url: "https://specs.apollo.dev/link/v1.0") { query: Query } type Query { a: Int }';

  expect(load(sdl)).toBe(sdl);
});
