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
  const command = startCommand([program, ...args], environment, input);
  const { exitCode, stdout, stderr } = await command.finished;
  if (exitCode !== 0) throw new Error(`${program}: ${stderr.trim() || stdout.trim()}`);
  return stdout;
}
