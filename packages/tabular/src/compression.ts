import type { Transform } from 'node:stream';
import { constants, createGzip, createZstdCompress } from 'node:zlib';

export type Compression = 'gzip' | 'zstd';

/** What a client that sends this `accept-encoding` gets: zstd where it takes it, which is both smaller and faster. */
export function compressionFor(acceptEncoding: string | undefined): Compression | null {
  const accepted = new Set(
    (acceptEncoding ?? '')
      .toLowerCase()
      .split(',')
      .map((part) => part.trim().split(/\s*;\s*/))
      .filter(([, weight = 'q=1']) => !/^q=0(?:\.0*)?$/.test(weight))
      .map(([name]) => name),
  );
  if (accepted.has('zstd')) return 'zstd';
  return accepted.has('gzip') ? 'gzip' : null;
}

/** A stream that packs what is written into it, fast rather than small: a table waits for nobody. */
export function compressorOf(compression: Compression): Transform {
  switch (compression) {
    case 'gzip':
      return createGzip({ level: constants.Z_BEST_SPEED });
    case 'zstd':
      return createZstdCompress();
  }
}
