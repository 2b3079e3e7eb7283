import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Which live processes use one server: the last one to leave stops it. */
export interface Leases {
  take(): Promise<void>;
  /** Answers whether nobody else is left. */
  giveBack(): Promise<boolean>;
}

let taken = 0;

/** A lease is a file named after its process, so that one left behind by a crash is recognised. */
export function createLeases(directory: string): Leases {
  taken += 1;
  const own = `${process.pid}.${taken}`;

  return {
    async take() {
      await mkdir(directory, { recursive: true });
      await writeFile(join(directory, own), '');
    },

    async giveBack() {
      await rm(join(directory, own), { force: true });
      const others = await readdir(directory);
      const dead = others.filter((lease) => !isProcess(Number.parseInt(lease, 10)));
      await Promise.all(dead.map((lease) => rm(join(directory, lease), { force: true })));
      return dead.length === others.length;
    },
  };
}

/** Whether a process of this number runs. */
export function isProcess(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
