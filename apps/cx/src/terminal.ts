/** Where a command speaks to whoever called it. Results go to `print`, everything else to `say`. */
export interface Terminal {
  /** A result, on standard output. */
  print(text: string): void;
  /** A remark to a person, on standard error. */
  say(text: string): void;
}

export function createTerminal(): Terminal {
  return {
    print: (text) => process.stdout.write(`${text}\n`),
    say: (text) => process.stderr.write(`${text}\n`),
  };
}
