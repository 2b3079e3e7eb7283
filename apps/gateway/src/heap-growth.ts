import { setFlagsFromString } from 'node:v8';

/**
 * How much may come on top of what was in use, in percent of it, before garbage is collected from all of the heap. What
 * a plan leaves behind lives long enough to fill it in no time, and to look through the heap that much more often costs
 * a busy gateway a sixth of its processor time: so it is done while plans are made.
 */
const MOST_GROWTH_PERCENT = { serving: 100, planning: 15 };

/** So many in a second are many. */
const MANY_PLANS = 5;
const SECOND_MS = 1000;

// Flags of V8 are of the process, and so is what is known of it.
let watch: NodeJS.Timeout | undefined;
let plans = 0;

/**
 * Keeps the memory of this process near what it uses, for as long as it lives. By itself V8 lets a heap grow to a
 * multiple of that while garbage comes fast, as it does where many new operations are planned, and gives back little
 * of it later.
 */
export function boundHeapGrowth(): void {
  if (watch !== undefined) return;
  bound('serving');
  watch = setInterval(() => {
    if (plans < MANY_PLANS) bound('serving');
    plans = 0;
  }, SECOND_MS).unref();
}

/** Tells that a request had to wait for its plan. */
export function planMade(): void {
  plans += 1;
  if (plans === MANY_PLANS) bound('planning');
}

function bound(what: keyof typeof MOST_GROWTH_PERCENT): void {
  setFlagsFromString(`--heap-growing-percent=${MOST_GROWTH_PERCENT[what]}`);
}
