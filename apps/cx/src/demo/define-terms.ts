import type { DemoTerms } from '@cx/demo';

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
