/** Tells a person how far long work has come. */
export interface Progress {
  /** @param fraction of the whole, 0 to 1; null where that is not known */
  update(records: number, fraction: number | null): void;
  /** Ends the line of a terminal. */
  finish(): void;
}

export interface ProgressOutput {
  readonly isTerminal: boolean;
  write(text: string): void;
}

/** A terminal shows one line that changes; elsewhere a line comes every few seconds. */
const TERMINAL_INTERVAL_MS = 100;
const PLAIN_INTERVAL_MS = 5000;

const BAR_WIDTH = 24;

/** @param now milliseconds, from any point */
export function createProgress(output: ProgressOutput, now: () => number): Progress {
  const interval = output.isTerminal ? TERMINAL_INTERVAL_MS : PLAIN_INTERVAL_MS;
  const begin = now();
  let shown = begin;
  let hasShown = false;

  return {
    update(records, fraction) {
      const at = now();
      if (at - shown < interval) return;
      shown = at;
      hasShown = true;
      const line = lineOf(records, fraction, (at - begin) / 1000);
      output.write(output.isTerminal ? `\r\u001B[K${line}` : `${line}\n`);
    },

    finish() {
      if (hasShown && output.isTerminal) output.write('\r\u001B[K');
    },
  };
}

function lineOf(records: number, fraction: number | null, seconds: number): string {
  const count = `${records.toLocaleString('en')} records`;
  const rate = `${Math.round(records / seconds).toLocaleString('en')}/s`;
  if (fraction === null || fraction === 0) return `${count}  ${rate}`;
  const done = Math.min(1, fraction);
  const full = Math.round(done * BAR_WIDTH);
  const bar = `[${'#'.repeat(full)}${'-'.repeat(BAR_WIDTH - full)}]`;
  const left = Math.ceil((seconds / done) * (1 - done));
  return `${bar} ${Math.floor(done * 100)} %  ${count}  ${rate}  ${duration(left)} left`;
}

function duration(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return minutes === 0 ? `${seconds} s` : `${minutes} min ${seconds % 60} s`;
}
