import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';

import { MOST_BYTES, type SupergraphPlace } from './supergraph-place.ts';
import { SupergraphSourceError } from './supergraph-source-error.ts';

/**
 * A file. It is looked at by its path: whether somebody writes into it, puts another one in its place or turns a
 * link that leads to it makes no difference. After the first look a change counts when the next look finds it
 * as it was: until then somebody may be writing.
 */
export function createFilePlace(path: string): SupergraphPlace {
  let isFirst = true;
  let taken: string | null = null;
  let seen: string | null = null;

  return {
    name: resolve(path),
    async look() {
      const isAwaited = isFirst;
      isFirst = false;
      const stamp = await stampOf(path);
      if (stamp === taken) return null;
      const isStill = isAwaited || stamp === seen;
      seen = stamp;
      if (!isStill) return null;
      const text = await readFile(path, 'utf8').catch(() => cannotBeRead(path));
      // It was written while it was read.
      if ((await stampOf(path)) !== stamp) return null;
      taken = stamp;
      return text;
    },
  };
}

async function stampOf(path: string): Promise<string> {
  const { dev, ino, size, mtimeNs, ctimeNs } = await stat(path, { bigint: true }).catch(() =>
    cannotBeRead(path),
  );
  if (size > MOST_BYTES) {
    throw new SupergraphSourceError(`The supergraph ${path} has more than ${MOST_BYTES} bytes.`);
  }
  return [dev, ino, size, mtimeNs, ctimeNs].join(' ');
}

function cannotBeRead(path: string): never {
  throw new SupergraphSourceError(`The supergraph ${path} cannot be read.`);
}
