import { readFile } from 'node:fs/promises';

/** The processes that a process has started itself, as Linux tells them. */
export async function childrenOf(pid: number): Promise<number[]> {
  const text = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8');
  return text.trim().split(' ').map(Number);
}
