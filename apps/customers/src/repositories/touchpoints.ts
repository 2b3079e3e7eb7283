import {
  createKeysetList,
  type KeysetList,
  type Reads,
  tableOf,
  valuesOf,
  type WriteQuery,
} from '@cx/database';

import { type Team, TeamEntity } from '../entities/team.ts';
import { type Touchpoint, TouchpointEntity } from '../entities/touchpoint.ts';

const team = tableOf(TeamEntity);
const touchpoint = tableOf(TouchpointEntity);

// Whoever defines something of a brand waits for whoever does so now: no version is taken twice.
const LOCK = `SELECT pg_advisory_xact_lock(hashtext('touchpoint'), hashtext($1))`;

const FIND_BRAND = 'SELECT key FROM brand WHERE key = $1';
const FIND_TEAMS = `SELECT ${team.selectList} FROM team WHERE id = ANY($1)`;
const FIND_TOUCHPOINTS = `SELECT ${touchpoint.selectList} FROM touchpoint WHERE id = ANY($1)`;

const SAVE_TEAM = saveOf(team.name, team.columns);
const SAVE_TOUCHPOINT = saveOf(touchpoint.name, touchpoint.columns);

const FIND_COVERAGE = `
  SELECT brand_id AS "brandId", count(team)::float8 / count(*) AS coverage
  FROM touchpoint WHERE brand_id = ANY($1) AND removed_at IS NULL GROUP BY brand_id`;

/** Touchpoints of brands and the teams that own them. */
export const touchpoints = {
  lock: (query: WriteQuery, brandId: string) => query(LOCK, [brandId]),

  isBrand: async (query: WriteQuery, brandId: string): Promise<boolean> =>
    (await query(FIND_BRAND, [brandId])).length > 0,

  findTeams: (reads: Reads, ids: readonly string[]): Promise<Team[]> =>
    reads.query<Team>(FIND_TEAMS, [ids]),

  /** Also those that are removed. */
  find: (reads: Reads, ids: readonly string[]): Promise<Touchpoint[]> =>
    reads.query<Touchpoint>(FIND_TOUCHPOINTS, [ids]),

  async saveTeam(query: WriteQuery, row: Team): Promise<void> {
    await query(SAVE_TEAM, valuesOf(team.columns, row));
  },

  async save(query: WriteQuery, row: Touchpoint): Promise<void> {
    await query(SAVE_TOUCHPOINT, valuesOf(touchpoint.columns, row));
  },

  /** Which share of its touchpoints somebody owns; without brands that have none. */
  findCoverage: (
    reads: Reads,
    brandIds: readonly string[],
  ): Promise<{ brandId: string; coverage: number }[]> => reads.query(FIND_COVERAGE, [brandIds]),
};

export interface TouchpointLists {
  /** In the order of the journey, without those that are removed. */
  readonly touchpoints: KeysetList<Touchpoint, null>;
  /** By key. */
  readonly teams: KeysetList<Team, null>;
}

export function createTouchpointLists(reads: Reads): TouchpointLists {
  return { touchpoints: createTouchpointList(reads), teams: createTeamList(reads) };
}

function createTeamList(reads: Reads): KeysetList<Team, null> {
  return createKeysetList<Team, null>(reads, {
    entity: TeamEntity,
    orderBy: ['key', 'id'],
    direction: 'ASC',
    conditions: () => [],
  });
}

function createTouchpointList(reads: Reads): KeysetList<Touchpoint, null> {
  return createKeysetList<Touchpoint, null>(reads, {
    entity: TouchpointEntity,
    orderBy: ['position', 'id'],
    direction: 'ASC',
    conditions: () => [['(touchpoint.removed_at IS NULL) = ?', true]],
  });
}

function saveOf(table: string, columns: readonly { readonly name: string }[]): string {
  const names = columns.map(({ name }) => name);
  return `
    INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((_, index) => `$${index + 1}`).join(', ')})
    ON CONFLICT (id) DO UPDATE SET ${names.map((name) => `${name} = excluded.${name}`).join(', ')}`;
}
