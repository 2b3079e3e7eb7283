import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Mentions as CSV, with ids that no number holds. */
export function mentionsCsv(rows: number, first = 0): string {
  const lines = Array.from({ length: rows }, (_, index) => {
    const n = first + index;
    const id = 570_306_133_677_760_513n + BigInt(n);
    const at = new Date(Date.UTC(2026, 0, 1) + n * 1000).toISOString();
    return `${id},${at},user_${n % 100},"a post, number ${n}",${n % 2 === 0 ? 'positive' : 'negative'}`;
  });
  return ['id,at,author,text,sentiment', ...lines, ''].join('\n');
}

export const MENTIONS_MAPPING = `
target: mentions
source: test
brand: united
customer:
  - { kind: HANDLE, network: x, value: author }
fields:
  externalId: id
  network: { constant: x }
  postedAt: at
  authorHandle: author
  text: text
  sentiment: sentiment
`;

/** Writes a file for a test, and answers its path. */
export async function put(directory: string, name: string, content: string): Promise<string> {
  const path = join(directory, name);
  await writeFile(path, content);
  return path;
}
