import type { ProgressOutput } from '@cx/ingest';

/** Where a command speaks to whoever called it. Results go to `print`, everything else to `say`. */
export interface Terminal {
  /** A result, on standard output. */
  print(text: string): void;
  /** A remark to a person, on standard error. */
  say(text: string): void;
  /** Where long work shows how far it is: standard error. */
  readonly progress: ProgressOutput;
}

export function createTerminal(): Terminal {
  return {
    print: (text) => process.stdout.write(`${text}\n`),
    say: (text) => process.stderr.write(`${text}\n`),
    progress: {
      isTerminal: process.stderr.isTTY,
      write: (text) => process.stderr.write(text),
    },
  };
}
