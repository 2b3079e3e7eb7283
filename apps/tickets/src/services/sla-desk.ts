import type { Database, WriteQuery } from '@cx/database';
import type { NewId } from '@cx/intake';
import { once, UserProblem, verifyVersion, verifyBrand, type Caller } from '@cx/mutations';

import type { ScheduleVersion } from '../entities/schedule.ts';
import type { SlaPolicy } from '../entities/sla-policy.ts';
import { slaClocks } from '../repositories/sla-clocks.ts';
import { slaPromises } from '../repositories/sla-promises.ts';
import type { TicketRepository } from '../repositories/tickets.ts';
import type { PolicyTarget } from './sla-promise.ts';
import { verifyKey, verifySchedule, verifyTargets, verifyValidFrom } from './sla-rules.ts';
import { requireTexts } from './ticket-desk-texts.ts';

interface NewVersion {
  readonly idempotencyKey: string;
  readonly brandId: string;
  readonly key: string;
  /** The latest version that the caller has read, 0 for none; null when any will do. */
  readonly expectedVersion: number | null;
  /** Null for at once. */
  readonly validFrom: Date | null;
}

export type NewSchedule = NewVersion & Pick<ScheduleVersion, 'timeZone' | 'weekly' | 'holidays'>;

export type NewPolicy = NewVersion &
  Pick<SlaPolicy, 'name' | 'position' | 'types' | 'priorities' | 'channels' | 'scheduleKey'> & {
    readonly targets: readonly PolicyTarget[];
  };

/** Defines what is promised, version by version. Every refusal is a UserProblem. */
export interface SlaDesk {
  defineSchedule(caller: Caller, schedule: NewSchedule): Promise<{ id: string }>;
  definePolicy(caller: Caller, policy: NewPolicy): Promise<{ id: string }>;
}

export interface SlaDeskDependencies {
  readonly database: Database;
  readonly newId: NewId;
  readonly tickets: TicketRepository;
  readonly now: () => Date;
}

export function createSlaDesk(dependencies: SlaDeskDependencies): SlaDesk {
  const { database, tickets, newId, now } = dependencies;

  function define(
    caller: Caller,
    mutation: string,
    { idempotencyKey: key, ...input }: NewVersion,
    work: (query: WriteQuery) => Promise<{ id: string }>,
  ): Promise<{ id: string }> {
    return database.writeFor(caller.brands, async (query) => {
      await verifyBrand(
        caller,
        input.brandId,
        () => tickets.hasTickets(query, input.brandId),
        'tickets',
      );
      return once(query, { principalId: caller.id, key, mutation, input }, async () => {
        verifyKey(input.key);
        await slaClocks.holdPromises(query);
        return work(query);
      });
    });
  }

  return {
    defineSchedule: (caller, schedule) =>
      define(caller, 'defineSchedule', schedule, async (query) => {
        verifySchedule(schedule);
        const all = await slaPromises.findSchedules(query, [schedule.brandId]);
        const row = { ...schedule, ...stamp('schedule', schedule, all) };
        await slaPromises.addSchedule(query, row);
        await slaClocks.markRunning(query, row.brandId, row.key);
        await tell(query, 'schedule.defined', row);
        return { id: row.id };
      }),

    definePolicy: (caller, policy) =>
      define(caller, 'defineSlaPolicy', policy, async (query) => {
        const { name, brandId, targets } = policy;
        requireTexts({ name });
        verifyTargets(targets);
        const all = await slaPromises.findPolicies(query, [brandId]);
        const row = { ...policy, ...stamp('SLA policy', policy, all) };
        const schedules = await slaPromises.findSchedules(query, [brandId]);
        verifyScheduleOf(row, targets, schedules);
        await slaPromises.addPolicy(
          query,
          row,
          targets.map((target, index) => ({
            ...target,
            policyId: row.id,
            position: index + 1,
            brandId,
          })),
        );
        await slaClocks.markOpenedSince(query, brandId, row.validFrom);
        await tell(query, 'sla-policy.defined', row);
        return { id: row.id };
      }),
  };

  /** What every version has, once it is known to follow the others of its key. */
  function stamp(
    thing: string,
    { brandId, key, expectedVersion, validFrom, idempotencyKey }: NewVersion,
    all: readonly Pick<SlaPolicy, 'key' | 'version' | 'validFrom'>[],
  ): Pick<SlaPolicy, 'id' | 'version' | 'validFrom' | 'createdAt'> {
    const at = now();
    const latest = all.findLast((one) => one.key === key) ?? null;
    const version = latest?.version ?? 0;
    verifyVersion(thing, expectedVersion, version);
    const from = validFrom ?? at;
    verifyValidFrom(from, latest, at);
    return {
      id: newId(at, JSON.stringify([brandId, thing, key, idempotencyKey])),
      version: version + 1,
      validFrom: from,
      createdAt: at,
    };
  }
}

async function tell(
  query: WriteQuery,
  type: string,
  { id, brandId, key, version, validFrom, createdAt }: SlaPolicy | ScheduleVersion,
): Promise<void> {
  await slaPromises.addEvent(query, {
    type,
    brandId,
    subjectId: id,
    at: createdAt,
    payload: { key, version, validFrom },
  });
}

function verifyScheduleOf(
  { scheduleKey, validFrom }: SlaPolicy,
  targets: readonly PolicyTarget[],
  schedules: readonly ScheduleVersion[],
): void {
  if (scheduleKey === null) {
    if (targets.every(({ clock }) => clock === 'CALENDAR')) return;
    throw new UserProblem(
      'SCHEDULE_UNKNOWN',
      'A target by business hours needs a schedule: name one, or let its clock be CALENDAR.',
      ['input', 'schedule'],
    );
  }
  const isInForce = schedules.some((one) => one.key === scheduleKey && one.validFrom <= validFrom);
  if (isInForce) return;
  throw new UserProblem(
    'SCHEDULE_UNKNOWN',
    'The brand has no such schedule in force when the policy begins: define it first, or let the policy begin later.',
    ['input', 'schedule'],
  );
}
