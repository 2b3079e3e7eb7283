// Writes every generated file: resolver types, the supergraph, what the contracts show of it, and the list of measures.
// With --check it writes nothing and fails where a file is out of date.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

import { metricsDocument } from '@cx/metrics';

import { resolverTypes } from './resolver-types.ts';
import { supergraph } from './supergraph.ts';

const isCheck = process.argv.includes('--check');
const stale: string[] = [];
const files = [
  ...(await resolverTypes()),
  ...(await supergraph()),
  { path: 'docs/metrics.md', content: metricsDocument() },
];
for (const { path, content } of files) {
  const current = await readFile(path, 'utf8').catch(() => null);
  if (current !== content) {
    stale.push(path);
    if (!isCheck) {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, content);
    }
  }
}
if (isCheck && stale.length > 0) {
  process.stderr.write(`Out of date, run npm run generate:\n${stale.join('\n')}\n`);
  process.exitCode = 1;
}
