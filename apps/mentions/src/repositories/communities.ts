import {
  createKeysetList,
  type KeysetList,
  type Reads,
  rowSet,
  tableOf,
  type WriteQuery,
} from '@cx/database';

import { type CommunityLook, CommunityLookEntity } from '../entities/community-look.ts';
import { type CommunityMember, CommunityMemberEntity } from '../entities/community-member.ts';
import { type Community, CommunityEntity } from '../entities/community.ts';

const community = tableOf(CommunityEntity);
const look = tableOf(CommunityLookEntity);
const member = tableOf(CommunityMemberEntity);

const FIND_BY_IDS = `
  SELECT ${community.selectList} FROM community WHERE id = ANY($1::uuid[])`;

const MOST_OF_A_BRAND = 100;

const FIND_BY_BRAND_KEYS = `
  SELECT list.* FROM unnest($1::text[]) AS wanted (key) CROSS JOIN LATERAL (
    SELECT ${community.selectList} FROM community WHERE brand_id = wanted.key
    ORDER BY network, name LIMIT $2
  ) AS list ORDER BY network, name`;

const MOST_LOOKS = 1000;

const FIND_LOOKS = `
  SELECT list.* FROM unnest($1::uuid[]) AS wanted (id) CROSS JOIN LATERAL (
    SELECT ${look.selectList} FROM community_look WHERE community_id = wanted.id
    ORDER BY at DESC LIMIT $2
  ) AS list ORDER BY at`;

const LOCK = `SELECT ${community.selectList} FROM community WHERE id = $1 FOR UPDATE`;

const communitySet = rowSet<Community>(community.columns);

const ADD = `
  INSERT INTO community (${namesOf(community.columns)}) SELECT * FROM ${communitySet.from('incoming')}
  ON CONFLICT (brand_id, network, name) DO NOTHING RETURNING id`;

const lookSet = rowSet<CommunityLook>(look.columns);

const ADD_LOOK = `
  INSERT INTO community_look (${namesOf(look.columns)}) SELECT * FROM ${lookSet.from('incoming')}
  ON CONFLICT DO NOTHING RETURNING at`;

const memberSet = rowSet<CommunityMember>(member.columns);

const ADD_MEMBER = `
  INSERT INTO community_member (${namesOf(member.columns)}) SELECT * FROM ${memberSet.from('incoming')}
  ON CONFLICT (community_id, account) DO NOTHING RETURNING id`;

export function createCommunityMembers(reads: Reads): KeysetList<CommunityMember, null> {
  return createKeysetList<CommunityMember, null>(reads, {
    entity: CommunityMemberEntity,
    orderBy: ['since', 'id'],
    direction: 'ASC',
    conditions: () => [],
  });
}

/** Groups that form about brands. Each answers whether a row was new, where it adds one. */
export const communities = {
  findByIds: (reads: Reads, ids: readonly string[]): Promise<Community[]> =>
    reads.lookUp<Community>(FIND_BY_IDS, [ids]),

  /** At most 100 of each, by network and name. */
  findByBrandKeys: (reads: Reads, keys: readonly string[]): Promise<Community[]> =>
    reads.lookUp<Community>(FIND_BY_BRAND_KEYS, [keys, MOST_OF_A_BRAND]),

  /** At most the latest 1,000 of each, oldest first. */
  findLooks: (reads: Reads, ids: readonly string[]): Promise<CommunityLook[]> =>
    reads.query<CommunityLook>(FIND_LOOKS, [ids, MOST_LOOKS]),

  /** Null when there is none. */
  async lock(query: WriteQuery, id: string): Promise<Community | null> {
    const [row] = await query<Community>(LOCK, [id]);
    return row ?? null;
  },

  async add(query: WriteQuery, row: Community): Promise<boolean> {
    return (await query(ADD, communitySet.values([row]))).length > 0;
  },

  async addLook(query: WriteQuery, row: CommunityLook): Promise<boolean> {
    return (await query(ADD_LOOK, lookSet.values([row]))).length > 0;
  },

  async addMember(query: WriteQuery, row: CommunityMember): Promise<boolean> {
    return (await query(ADD_MEMBER, memberSet.values([row]))).length > 0;
  },
};

function namesOf(columns: readonly { readonly name: string }[]): string {
  return columns.map(({ name }) => name).join(', ');
}
