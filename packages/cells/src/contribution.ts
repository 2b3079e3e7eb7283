import type { Part } from '@cx/metrics';

import type { FactColumns } from './fact-columns.ts';
import { HIGH } from './numbers.ts';
import type { Slot } from './slots.ts';

/** What one fact adds to each of its cells: so much to these slots. */
export interface Contribution {
  readonly slots: Int32Array;
  readonly amounts: Float64Array;
  count: number;
}

/** Up to here a square is exact in a float. */
const MOST_TO_SQUARE = 2 ** 26;

export interface Contributing {
  readonly contribution: Contribution;
  /** Reckons it anew, of the values of a fact. */
  readonly contribute: (numbers: Float64Array) => void;
}

export function createContribution(slots: readonly Slot[], { values }: FactColumns): Contributing {
  const sources = slots.map(({ part }) => values.findIndex(({ sql }) => sql === part.value));
  const contribution: Contribution = {
    slots: new Int32Array(2 * slots.length),
    amounts: new Float64Array(2 * slots.length),
    count: 0,
  };

  function put(slot: number, amount: number): void {
    contribution.slots[contribution.count] = slot;
    contribution.amounts[contribution.count] = amount;
    contribution.count += 1;
  }

  function putSquare({ low, high }: Slot, value: number): void {
    if (Math.abs(value) <= MOST_TO_SQUARE || high === null) {
      put(low, value * value);
      return;
    }
    const square = BigInt(value) ** 2n;
    put(low, Number(square % BigInt(HIGH)));
    put(high, Number(square / BigInt(HIGH)));
  }

  return {
    contribution,
    contribute(numbers) {
      contribution.count = 0;
      for (let at = 0; at < slots.length; at += 1) {
        const slot = slots[at];
        const value = numbers[sources[at] ?? -1] ?? 0;
        if (slot === undefined || value === 0) continue;
        if (isSquared(slot.part)) putSquare(slot, value);
        else put(slot.low, value);
      }
    },
  };
}

function isSquared({ kind }: Part): boolean {
  return kind === 'SQUARES';
}
