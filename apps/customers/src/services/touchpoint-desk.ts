import { type Database, readsWithin, type WriteQuery } from '@cx/database';
import { type Caller, once, UserProblem, verifyVersion } from '@cx/mutations';
import { brandedId } from '@cx/subgraph';

import type { Team } from '../entities/team.ts';
import type { Touchpoint } from '../entities/touchpoint.ts';
import { touchpoints } from '../repositories/touchpoints.ts';
import { verifyKnownBrand } from './known-brand.ts';
import { verifyTeam, verifyTouchpoint } from './touchpoint-rules.ts';

interface Definition {
  readonly idempotencyKey: string;
  readonly brandId: string;
  readonly key: string;
  /** The version that the caller has read, 0 for none; null for any. */
  readonly expectedVersion: number | null;
}

export type TouchpointDefinition = Definition & Omit<Touchpoint, 'id' | 'version' | 'removedAt'>;

export type TeamDefinition = Definition & Pick<Team, 'name'>;

export interface Defined {
  readonly [name: string]: string;
  readonly id: string;
}

/** Writes down where customers meet brands, and who owns these places. Every refusal is a UserProblem. */
export interface TouchpointDesk {
  define(caller: Caller, definition: TouchpointDefinition): Promise<Defined>;
  remove(caller: Caller, removal: Definition): Promise<Defined>;
  defineTeam(caller: Caller, definition: TeamDefinition): Promise<Defined>;
}

export interface TouchpointDeskDependencies {
  readonly database: Database;
  readonly now: () => Date;
}

export function createTouchpointDesk(dependencies: TouchpointDeskDependencies): TouchpointDesk {
  const { database, now } = dependencies;

  function carryOut(
    caller: Caller,
    mutation: string,
    { idempotencyKey: key, ...input }: Definition,
    work: (query: WriteQuery, id: string) => Promise<void>,
  ): Promise<Defined> {
    return database.writeFor(caller.brands, async (query) => {
      await verifyKnownBrand(query, caller, input.brandId);
      return once(query, { principalId: caller.id, key, mutation, input }, async () => {
        const id = brandedId(input.brandId, input.key);
        await touchpoints.lock(query, input.brandId);
        await work(query, id);
        return { id };
      });
    });
  }

  return {
    define: (caller, definition) =>
      carryOut(caller, 'defineTouchpoint', definition, async (query, id) => {
        const { idempotencyKey: _, expectedVersion, ...touchpoint } = definition;
        verifyTouchpoint(touchpoint);
        const [former] = await touchpoints.find(readsWithin(query), [id]);
        const isThere = former !== undefined && former.removedAt === null;
        verifyVersion('touchpoint', expectedVersion, isThere ? former.version : 0);
        await verifyOwner(query, touchpoint);
        const version = (former?.version ?? 0) + 1;
        await touchpoints.save(query, { ...touchpoint, id, version, removedAt: null });
      }),

    remove: (caller, removal) =>
      carryOut(caller, 'removeTouchpoint', removal, async (query, id) => {
        const [former] = await touchpoints.find(readsWithin(query), [id]);
        verifyThere(former);
        verifyVersion('touchpoint', removal.expectedVersion, former.version);
        await touchpoints.save(query, {
          ...former,
          version: former.version + 1,
          removedAt: now(),
        });
      }),

    defineTeam: (caller, definition) =>
      carryOut(caller, 'defineTeam', definition, async (query, id) => {
        const { brandId, key, name, expectedVersion } = definition;
        verifyTeam(definition);
        const [former] = await touchpoints.findTeams(readsWithin(query), [id]);
        const version = former?.version ?? 0;
        verifyVersion('team', expectedVersion, version);
        await touchpoints.saveTeam(query, { id, brandId, key, name, version: version + 1 });
      }),
  };
}

async function verifyOwner(
  query: WriteQuery,
  { brandId, team }: Pick<Touchpoint, 'brandId' | 'team'>,
): Promise<void> {
  if (team === null) return;
  const found = await touchpoints.findTeams(readsWithin(query), [brandedId(brandId, team)]);
  if (found.length > 0) return;
  throw new UserProblem(
    'TEAM_UNKNOWN',
    `The brand has no team ${team}: give the key of one that Brand.teams lists, or define it first.`,
    ['input', 'owner'],
  );
}

function verifyThere(former: Touchpoint | undefined): asserts former is Touchpoint {
  if (former !== undefined && former.removedAt === null) return;
  throw new UserProblem(
    'TOUCHPOINT_UNKNOWN',
    'The brand has no touchpoint of this key: give the key of one that Brand.touchpoints lists.',
    ['input', 'key'],
  );
}
