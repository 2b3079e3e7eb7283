import type { DemoOptions } from '@cx/demo';

/** What an empty instance gets: eighteen months up to the day on which it starts first. */
export function defaultDemo(now: Date): DemoOptions {
  return {
    customers: 2000,
    interactions: 24_000,
    seed: 1,
    until: new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate())),
  };
}
