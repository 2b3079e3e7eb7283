import { cpus, totalmem } from 'node:os';

/** What a figure was measured on. */
export function machine(): string {
  return `${cpus().length} × ${cpus()[0]?.model}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB`;
}

/** Requests per second. */
export async function throughput(
  request: (nth: number) => Promise<unknown>,
  requests: number,
  concurrency: number,
): Promise<number> {
  let asked = 0;
  const begin = performance.now();
  const worker = async (): Promise<void> => {
    while (asked < requests) {
      asked += 1;
      await request(asked);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  return (requests / (performance.now() - begin)) * 1000;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
