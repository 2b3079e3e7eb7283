import type { DemoTerms } from '@cx/demo';
import { VersionConflict } from '@cx/mutations';

import type { Domains } from '../domains.ts';

const OF_DEMO = { id: 'demo' };

/**
 * Defines what the brands of a demo promise and watch, by the same doors as any caller. Whatever was defined by
 * a load that was cut off is known by its key.
 */
export async function defineTerms(
  { tickets: { sla }, mentions: { desks } }: Domains,
  terms: readonly DemoTerms[],
): Promise<void> {
  for (const { brandId, validFrom, schedule, policy, handle, networks, competitors } of terms) {
    const caller = { ...OF_DEMO, brands: [brandId] };
    const common = (
      name: string,
    ): { idempotencyKey: string; brandId: string; validFrom: Date } => ({
      idempotencyKey: `${brandId} ${name}`,
      brandId,
      validFrom,
    });

    await sla.defineSchedule(caller, {
      ...schedule,
      ...common('schedule'),
      expectedVersion: null,
      holidays: [],
    });
    await sla.definePolicy(caller, {
      ...policy,
      ...common('policy'),
      expectedVersion: null,
      position: 1,
      types: null,
      priorities: null,
      channels: null,
      scheduleKey: schedule.key,
    });
    for (const network of networks) {
      const role = 'SUPPORT';
      await desks.brands.registerHandle(caller, { ...common(network), network, handle, role });
    }
    await desks.brands.choosePanel(caller, { ...common('panel'), competitors });
  }
}

/** Defines where customers meet the brands of a demo, and who owns these places. What is there stays as it is. */
export async function defineTouchpoints(
  { customers: { touchpointDesk } }: Domains,
  terms: readonly DemoTerms[],
): Promise<void> {
  for (const { brandId, teams, touchpoints } of terms) {
    const caller = { ...OF_DEMO, brands: [brandId] };
    for (const team of teams) {
      const idempotencyKey = `${brandId} team ${team.key}`;
      const definition = { ...team, brandId, idempotencyKey, expectedVersion: 0 };
      await unlessThere(touchpointDesk.defineTeam(caller, definition));
    }
    for (const touchpoint of touchpoints) {
      const idempotencyKey = `${brandId} touchpoint ${touchpoint.key}`;
      const definition = { ...touchpoint, brandId, idempotencyKey, expectedVersion: 0 };
      await unlessThere(touchpointDesk.define(caller, definition));
    }
  }
}

async function unlessThere(defining: Promise<unknown>): Promise<void> {
  try {
    await defining;
  } catch (error) {
    if (!(error instanceof VersionConflict)) throw error;
  }
}
