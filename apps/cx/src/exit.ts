/** What a command tells the shell. A code is a promise: never change one, only add. */
export const ExitCode = {
  /** A fault of the program: the message says what to report. */
  Failure: 1,
  /** The call, a setting or a mapping is wrong: nothing was done. */
  Usage: 2,
  /** The input is wrong beyond a place that the message names: what came before it is done. */
  Input: 3,
  /** The database cannot be reached or does not start. */
  Database: 4,
} as const;

export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

/** Ends a command with one sentence that says what to change. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly exitCode: ExitCode;

  constructor(exitCode: ExitCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.exitCode = exitCode;
  }
}
