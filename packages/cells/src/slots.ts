import { isBytes, type Part } from '@cx/metrics';

/** Where a part has its numbers in a cell: of one that may become large the high half too. */
export interface Slot {
  readonly part: Part;
  readonly low: number;
  readonly high: number | null;
}

export function slotsOf(parts: readonly Part[]): Slot[] {
  let next = 0;
  return parts
    .filter((part) => !isBytes(part))
    .map((part) => {
      const low = next;
      const high = part.kind === 'COUNT' ? null : low + 1;
      next += high === null ? 1 : 2;
      return { part, low, high };
    });
}

export function countSlots(slots: readonly Slot[]): number {
  return slots.reduce((sum, { high }) => sum + (high === null ? 1 : 2), 0);
}
