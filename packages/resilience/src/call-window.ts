import type { Clock } from './clock.ts';

/** Counts what happened lately. */
export interface CallWindow {
  add(failed: boolean): void;
  readonly counts: () => { readonly calls: number; readonly failures: number };
  clear(): void;
}

const PARTS = 10;

interface Part {
  readonly index: number;
  calls: number;
  failures: number;
}

/** A window that slides on by tenths: what happened is forgotten when it is as old as the window, or a tenth less. */
export function createCallWindow(windowMs: number, clock: Clock): CallWindow {
  const parts: Part[] = [];

  function latest(): Part {
    const index = Math.floor((clock.now() / windowMs) * PARTS);
    while (parts[0] !== undefined && parts[0].index <= index - PARTS) parts.shift();
    const last = parts.at(-1);
    if (last?.index === index) return last;
    const part = { index, calls: 0, failures: 0 };
    parts.push(part);
    return part;
  }

  return {
    add(failed) {
      const part = latest();
      part.calls += 1;
      if (failed) part.failures += 1;
    },
    counts() {
      latest();
      return {
        calls: parts.reduce((sum, { calls }) => sum + calls, 0),
        failures: parts.reduce((sum, { failures }) => sum + failures, 0),
      };
    },
    clear: () => void parts.splice(0),
  };
}
