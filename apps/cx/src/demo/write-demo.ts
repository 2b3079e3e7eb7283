import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { createDemo, type DemoOptions } from '@cx/demo';

/** Writes a demo as files: `brands.json`, `surveys.json`, `terms.json`, and a file of NDJSON for each domain. */
export async function writeDemo(directory: string, options: DemoOptions): Promise<void> {
  const demo = createDemo(options);
  await mkdir(directory, { recursive: true });
  await writeFile(join(directory, 'brands.json'), `${JSON.stringify(demo.brands, null, 2)}\n`);
  await writeFile(join(directory, 'surveys.json'), `${JSON.stringify(demo.surveys, null, 2)}\n`);

  await writeFile(join(directory, 'terms.json'), `${JSON.stringify(demo.terms, null, 2)}\n`);

  const open = (domain: string): WriteStream =>
    createWriteStream(join(directory, `${domain}.ndjson`));
  const files = {
    tickets: open('tickets'),
    reviews: open('reviews'),
    mentions: open('mentions'),
    surveys: open('surveys'),
  };
  for (const { domain, person, record } of demo.items()) {
    const file = files[domain];
    if (!file.write(`${JSON.stringify({ person, record })}\n`)) await once(file, 'drain');
  }
  await Promise.all(
    Object.values(files).map(async (file) => {
      file.end();
      await once(file, 'close');
    }),
  );
}
