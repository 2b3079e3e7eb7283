import {
  type Condition,
  createKeysetList,
  type KeysetList,
  type Reads,
  tableOf,
  type WriteQuery,
  insertOf,
  valuesOf,
} from '@cx/database';

import { ScheduleEntity, type ScheduleVersion } from '../entities/schedule.ts';
import { type SlaPolicy, SlaPolicyEntity } from '../entities/sla-policy.ts';
import { type SlaTarget, SlaTargetEntity } from '../entities/sla-target.ts';

/** Which versions a list holds: those that meet all that is given. */
export interface VersionFilter {
  readonly brands?: readonly string[] | null | undefined;
  readonly keys?: readonly string[] | null | undefined;
  readonly inForceAt?: Date | null | undefined;
}

export interface VersionEvent {
  readonly type: string;
  readonly brandId: string;
  readonly subjectId: string;
  readonly at: Date;
  readonly payload: object;
}

const schedule = tableOf(ScheduleEntity);
const policy = tableOf(SlaPolicyEntity);
const target = tableOf(SlaTargetEntity);

const INSERT_SCHEDULE = insertOf(schedule.name, schedule.columns);
const INSERT_POLICY = insertOf(policy.name, policy.columns);
const INSERT_TARGET = insertOf(target.name, target.columns);

const FIND_POLICIES = `
  SELECT ${policy.selectList} FROM sla_policy WHERE brand_id = ANY($1) ORDER BY version`;

const FIND_POLICIES_OF_TICKETS = `
  SELECT ${policy.selectList} FROM sla_policy
  WHERE brand_id IN (SELECT brand_id FROM ticket WHERE id = ANY($1::uuid[])) ORDER BY version`;

const FIND_SCHEDULES = `
  SELECT ${schedule.selectList} FROM schedule WHERE brand_id = ANY($1) ORDER BY version`;

const FIND_TARGETS = `
  SELECT ${target.selectList} FROM sla_target WHERE policy_id = ANY($1::uuid[]) ORDER BY policy_id, position`;

const FIND_POLICIES_BY_IDS = `
  SELECT ${policy.selectList} FROM sla_policy WHERE id = ANY($1::uuid[])`;

const FIND_SCHEDULES_BY_IDS = `
  SELECT ${schedule.selectList} FROM schedule WHERE id = ANY($1::uuid[])`;

const ADD_EVENT = `
  INSERT INTO outbox (type, brand_id, subject_id, occurred_at, payload) VALUES ($1, $2, $3, $4, $5)`;

/** Versions of what is promised. Rows are only ever added. */
export const slaPromises = {
  /** All versions of the policies of some brands, each key in order. */
  findPolicies: (query: WriteQuery, brandIds: readonly string[]): Promise<SlaPolicy[]> =>
    query<SlaPolicy>(FIND_POLICIES, [brandIds]),

  /** All versions of the policies of the brands of some tickets, each key in order. */
  findPoliciesOfTickets: (query: WriteQuery, ticketIds: readonly string[]): Promise<SlaPolicy[]> =>
    query<SlaPolicy>(FIND_POLICIES_OF_TICKETS, [ticketIds]),

  /** All versions of the schedules of some brands, each key in order. */
  findSchedules: (query: WriteQuery, brandIds: readonly string[]): Promise<ScheduleVersion[]> =>
    query<ScheduleVersion>(FIND_SCHEDULES, [brandIds]),

  findTargets: (query: WriteQuery, policyIds: readonly string[]): Promise<SlaTarget[]> =>
    query<SlaTarget>(FIND_TARGETS, [policyIds]),

  findPoliciesByIds: (reads: Reads, ids: readonly string[]): Promise<SlaPolicy[]> =>
    reads.lookUp<SlaPolicy>(FIND_POLICIES_BY_IDS, [ids]),

  findSchedulesByIds: (reads: Reads, ids: readonly string[]): Promise<ScheduleVersion[]> =>
    reads.lookUp<ScheduleVersion>(FIND_SCHEDULES_BY_IDS, [ids]),

  findTargetsByPolicyIds: (reads: Reads, policyIds: readonly string[]): Promise<SlaTarget[]> =>
    reads.query<SlaTarget>(FIND_TARGETS, [policyIds]),

  async addSchedule(query: WriteQuery, row: ScheduleVersion): Promise<void> {
    await query(INSERT_SCHEDULE, valuesOf(schedule.columns, row));
  },

  async addPolicy(query: WriteQuery, row: SlaPolicy, targets: readonly SlaTarget[]): Promise<void> {
    await query(INSERT_POLICY, valuesOf(policy.columns, row));
    for (const one of targets) await query(INSERT_TARGET, valuesOf(target.columns, one));
  },

  /** Tells the others of a version. */
  async addEvent(
    query: WriteQuery,
    { type, brandId, subjectId, at, payload }: VersionEvent,
  ): Promise<void> {
    await query(ADD_EVENT, [type, brandId, subjectId, at, JSON.stringify(payload)]);
  },
};

export interface VersionLists {
  readonly policies: KeysetList<SlaPolicy, VersionFilter>;
  readonly schedules: KeysetList<ScheduleVersion, VersionFilter>;
}

/** Newest first. */
export function createVersionLists(reads: Reads): VersionLists {
  return {
    policies: createKeysetList<SlaPolicy, VersionFilter>(reads, {
      entity: SlaPolicyEntity,
      orderBy: ['validFrom', 'id'],
      direction: 'DESC',
      conditions: conditionsOn('sla_policy'),
    }),
    schedules: createKeysetList<ScheduleVersion, VersionFilter>(reads, {
      entity: ScheduleEntity,
      orderBy: ['validFrom', 'id'],
      direction: 'DESC',
      conditions: conditionsOn('schedule'),
    }),
  };
}

const conditionsOn =
  (table: string) =>
  (filter: VersionFilter | null): Condition[] => [
    [`${table}.brand_id = ANY(?)`, filter?.brands],
    [`${table}.key = ANY(?)`, filter?.keys],
    [
      `${table}.id IN (SELECT DISTINCT ON (brand_id, key) id FROM ${table} AS begun
        WHERE valid_from <= ? ORDER BY brand_id, key, valid_from DESC)`,
      filter?.inForceAt,
    ],
  ];
