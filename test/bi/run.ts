import { tmpdir } from 'node:os';

import { startCommand } from '../support/child-process.ts';

interface RunOptions {
  readonly input?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Runs a program to its end, and answers what it printed. @throws with what it complained of */
export async function run(
  program: string,
  args: readonly string[],
  { input, environment = {} }: RunOptions = {},
): Promise<string> {
  // isql ends with a fault of its own where there is no HOME.
  const settings = { HOME: tmpdir(), ...environment };
  const command = startCommand([program, ...args], settings, input);
  const { exitCode, stdout, stderr } = await command.finished;
  if (exitCode !== 0) throw new Error(`${program}: ${stderr.trim() || stdout.trim()}`);
  return stdout;
}
