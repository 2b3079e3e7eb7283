import { parse } from 'graphql';
import { expect, it } from 'vitest';

import { directiveName, linksTo } from './links.ts';

const COST = 'https://specs.apollo.dev/cost';

const linked = (link: string) => parse(`schema ${link} { query: Query }`);

it.for([
  ['', 'cost', 'cost'],
  [`@link(url: "${COST}/v0.1")`, 'cost', 'cost'],
  [`@link(url: "${COST}/v0.1")`, 'listSize', 'cost__listSize'],
  [`@link(url: "${COST}/v0.1", as: "price")`, 'cost', 'price'],
  [`@link(url: "${COST}/v0.1", as: "price")`, 'listSize', 'price__listSize'],
  [`@link(url: "${COST}/v0.1", import: ["@listSize"])`, 'listSize', 'listSize'],
  [`@link(url: "${COST}/v0.1", import: [{ name: "@listSize", as: "@size" }])`, 'listSize', 'size'],
] as const)('with %s calls the directive %s: %s', ([link, directive, name]) => {
  expect(directiveName(linked(link), COST, directive)).toBe(name);
});

it.for([
  [COST, 1],
  [`${COST}/v0.1`, 1],
  [`${COST}/v0.2`, 0],
  ['https://specs.apollo.dev/cos', 0],
] as const)('finds, of one link to version 0.1 of it, those to %s: %i', ([url, count]) => {
  expect(linksTo(linked(`@link(url: "${COST}/v0.1")`), url)).toHaveLength(count);
});
