import { setFlagsFromString } from 'node:v8';

/** How much may come on top of what was in use, in percent of it, before garbage is collected from all of the heap. */
const MOST_GROWTH_PERCENT = 100;

/**
 * Keeps the memory of this process near what it uses. By itself V8 lets a heap grow to a multiple of that while
 * garbage comes fast, as it does where many new operations are planned, and gives back little of it later.
 */
export function boundHeapGrowth(): void {
  setFlagsFromString(`--heap-growing-percent=${MOST_GROWTH_PERCENT}`);
}
