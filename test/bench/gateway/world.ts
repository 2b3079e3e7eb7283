import type { Client } from 'pg';

import { type Anchors, type Ask, findAnchors } from './anchors.ts';
import { askAt } from './ask-system.ts';
import type { World } from './operations.ts';
import type { System } from './systems.ts';

/** What there is to ask for. @param pages of each list that are walked through */
export async function worldOf(
  admin: Client,
  systems: readonly System[],
  pages: number,
): Promise<World> {
  const { rows: customers } = await admin.query<{ id: string }>(
    'SELECT id FROM customers.customer WHERE merged_into IS NULL ORDER BY id',
  );
  const { rows: brands } = await admin.query<{ key: string }>(
    'SELECT key FROM customers.brand ORDER BY key',
  );
  const keys = brands.map(({ key }) => key);
  return {
    customers: customers.map(({ id }) => id),
    brands: keys,
    anchors: await anchorsOf(systems, keys, pages),
  };
}

function anchorsOf(
  systems: readonly System[],
  brands: readonly string[],
  pages: number,
): Promise<Anchors> {
  const graph = askOf(systems, 'graph');
  if (graph === null) throw new Error('No gateway has started.');
  return findAnchors({ graph, postgraphile: askOf(systems, 'postgraphile') }, brands, pages);
}

function askOf(systems: readonly System[], language: System['language']): Ask | null {
  const system = systems.find((one) => one.language === language);
  if (system === undefined) return null;
  const { endpoint, headers } = system;
  return (query, variables) => askAt(endpoint, headers, JSON.stringify({ query, variables }));
}
