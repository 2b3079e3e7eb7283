import type { DemoOptions } from './demo-item.ts';
import { hash, STREAM } from './random.ts';

/** What everything else follows from. */
export interface World {
  readonly seed: number;
  /** How many people ever touch a brand. */
  readonly people: number;
  readonly touches: number;
  /** The first instant, eighteen months before the end. */
  readonly from: number;
  /** The first instant after the end. */
  readonly until: number;
}

const MONTHS = 18;

/** @throws RangeError when there can be no such world */
export function createWorld({ customers, interactions, seed, until }: DemoOptions): World {
  assertCount('customers', customers);
  assertCount('interactions', interactions);
  if (!Number.isSafeInteger(seed)) throw new RangeError('The seed has to be a whole number.');
  const from = new Date(until);
  from.setUTCMonth(from.getUTCMonth() - MONTHS);
  if (!(from.getTime() > 0)) throw new RangeError('The world has to begin after 1970.');
  if (customers === 0 && interactions > 0) {
    throw new RangeError('Interactions need customers: ask for at least one.');
  }
  return {
    seed: hash(0, STREAM.WORLD, Math.abs(seed) * 2 + (seed < 0 ? 1 : 0)),
    people: Math.min(customers, interactions),
    touches: interactions,
    from: from.getTime(),
    until: until.getTime(),
  };
}

function assertCount(name: string, count: number): void {
  if (!Number.isSafeInteger(count) || count < 0) {
    throw new RangeError(`The number of ${name} has to be a whole number, 0 or more.`);
  }
}
