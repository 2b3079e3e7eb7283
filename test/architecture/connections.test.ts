import { SCHEMA_NAMES, SUBGRAPHS } from '@cx/cx';
import { connectionsIn, POOL_SIZES } from '@cx/database';
import { MAX_CONNECTIONS } from '@cx/database/embedded';
import { expect, it } from 'vitest';

/** What Postgres keeps back for its superuser. */
const RESERVED = 3;

it('keeps all that one machine may open at a time within the embedded server', () => {
  const pools = connectionsIn(POOL_SIZES);
  const graph = SUBGRAPHS.length * pools;
  const journeyFeeds = SUBGRAPHS.length - 2;
  const domainsOfDemoLoad = (SUBGRAPHS.length - 1) * pools;
  const domainsOfImport = (SUBGRAPHS.length - 1) * pools;
  const access = pools;
  const keyAnnouncements = 1;
  const keysCommand = 2 * pools;
  const backup = SCHEMA_NAMES.length;
  const administration = 2;

  const all =
    graph +
    journeyFeeds +
    access +
    keyAnnouncements +
    domainsOfDemoLoad +
    domainsOfImport +
    keysCommand +
    backup +
    administration;

  expect(all).toBeLessThanOrEqual(MAX_CONNECTIONS - RESERVED);
});
