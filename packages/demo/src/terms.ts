import { type BrandProfile, BRANDS } from './brands.ts';
import type { DemoTarget, DemoTerms } from './demo-item.ts';
import { NETWORKS } from './people.ts';
import { PREMISES } from './touchpoints.ts';
import { CLOSES_AT, OPENS_AT } from './zone-clock.ts';

/** What the brands promise and watch, from before the first touch on. */
export function termsOf(from: number): readonly DemoTerms[] {
  return BRANDS.map((brand) => ({
    brandId: brand.key,
    validFrom: new Date(from),
    schedule: {
      key: 'desk',
      timeZone: brand.timeZone,
      weekly: WORKING_DAYS.map((weekday) => ({
        weekday,
        fromMinute: OPENS_AT * 60,
        toMinute: CLOSES_AT * 60,
      })),
    },
    policy: { key: 'standard', name: `${brand.name} standard`, targets: targetsOf(brand) },
    handle: brand.account,
    networks: NETWORKS,
    competitors: BRANDS.filter((other) => other !== brand).map(({ key }) => key),
    ...PREMISES[brand.industry],
  }));
}

const WORKING_DAYS = [1, 2, 3, 4, 5, 6] as const;

const HOUR = 3600;

/** Kept most of the time by how fast the desk usually is, and far from always. */
function targetsOf({ takesUpWithinHours }: BrandProfile): readonly DemoTarget[] {
  const reply = (
    metric: 'FIRST_REPLY' | 'NEXT_REPLY',
    priority: DemoTarget['priority'],
    percent: number,
  ): DemoTarget => ({
    metric,
    priority,
    targetSeconds: Math.round((takesUpWithinHours * percent) / 100) * HOUR,
    clock: 'BUSINESS',
    pausedWhilePending: false,
  });
  return [
    reply('FIRST_REPLY', 'URGENT', 60),
    reply('FIRST_REPLY', 'HIGH', 100),
    reply('FIRST_REPLY', null, 150),
    reply('NEXT_REPLY', null, 250),
    {
      metric: 'RESOLUTION',
      priority: null,
      targetSeconds: 72 * HOUR,
      clock: 'CALENDAR',
      pausedWhilePending: true,
    },
  ];
}
