import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { PassThrough, pipeline, type Readable, Transform } from 'node:stream';

import { decodeStream } from 'iconv-lite';

import { SourceError } from './source-error.ts';

export const ENCODINGS = ['utf-8', 'windows-1252'] as const;

export type Encoding = (typeof ENCODINGS)[number];

/** What a byte that is no UTF-8 is read as. */
export const REPLACEMENT = '\uFFFD';

export const NO_UTF8 = 'It holds bytes that are no UTF-8.';

export interface DecodedInput {
  /** UTF-8, whatever the encoding of the input was. */
  readonly stream: Readable;
  /** Which part has been read, 0 to 1; null where the size is not known. */
  readonly fractionRead: () => number | null;
  /** Whether bytes that are no UTF-8 have come by: their records hold U+FFFD in their place. */
  readonly hasBadBytes: () => boolean;
}

const HEAD_BYTES = 64 * 1024;

/**
 * Opens a file, or standard input for `-`, and looks at its first 64 kB before anything is read from it.
 *
 * @throws SourceError when it cannot be opened, is no text, or is not in the encoding
 */
export async function openDecoded(path: string, encoding: Encoding): Promise<DecodedInput> {
  const name = path === '-' ? 'The input' : path;
  const input = path === '-' ? process.stdin : createReadStream(path);
  const head = await readHead(input, name);
  assertText(head, name, encoding);

  const size = path === '-' ? null : (await stat(path)).size;
  let bytesRead = 0;
  const whole = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytesRead += chunk.length;
      done(null, chunk);
    },
  });
  const fractionRead = (): number | null => (size === null || size === 0 ? null : bytesRead / size);
  whole.write(head);
  pipeline(input, whole, () => undefined);
  if (encoding === 'windows-1252') {
    const decoder = decodeStream('windows-1252');
    const stream = pipeline(whole, decoder, new PassThrough(), () => undefined);
    return { stream, fractionRead, hasBadBytes: () => false };
  }

  let bad = false;
  const check = utf8Check(() => {
    bad = true;
  });
  return {
    stream: pipeline(whole, check, () => undefined),
    fractionRead,
    hasBadBytes: () => bad,
  };
}

async function readHead(input: Readable, name: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    while (size < HEAD_BYTES) {
      const chunk = await nextChunk(input);
      if (chunk === null) break;
      chunks.push(chunk);
      size += chunk.length;
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const reason =
      code === 'ENOENT'
        ? 'does not exist'
        : code === 'EISDIR'
          ? 'is a directory'
          : code === 'EACCES'
            ? 'may not be read by you'
            : `cannot be read: ${String(error)}`;
    throw new SourceError(`${name} ${reason}.`, { cause: error });
  }
  return Buffer.concat(chunks);
}

function nextChunk(input: Readable): Promise<Buffer | null> {
  return new Promise((resolve, reject) => {
    const done = (settle: () => void): void => {
      input.off('readable', read);
      input.off('end', end);
      input.off('error', fail);
      settle();
    };
    const read = (): void => {
      const chunk: unknown = input.read();
      if (chunk instanceof Buffer) done(() => resolve(chunk));
    };
    const end = (): void => done(() => resolve(null));
    const fail = (error: Error): void => done(() => reject(error));
    input.on('readable', read);
    input.on('end', end);
    input.on('error', fail);
    read();
  });
}

const SIGNATURES: readonly (readonly [bytes: readonly number[], what: string])[] = [
  [[0xff, 0xfe], 'UTF-16: convert it to UTF-8 first'],
  [[0xfe, 0xff], 'UTF-16: convert it to UTF-8 first'],
  [[0x1f, 0x8b], 'compressed with gzip: unpack it first, e.g. gunzip -c FILE | cx import … -'],
  [[0x50, 0x4b, 0x03, 0x04], 'a ZIP archive or a spreadsheet: export it as CSV first'],
];

function assertText(head: Buffer, name: string, encoding: Encoding): void {
  for (const [bytes, what] of SIGNATURES) {
    if (bytes.every((byte, index) => head[index] === byte)) {
      throw new SourceError(`${name} is ${what}.`);
    }
  }
  const nul = head.indexOf(0);
  if (nul !== -1) {
    throw new SourceError(`${name} is no text: its byte ${nul + 1} is NUL.`);
  }
  if (encoding !== 'utf-8') return;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
  } catch (error) {
    throw new SourceError(
      `${name} is not UTF-8: if it comes from an older Windows program, say encoding: windows-1252 in the mapping.`,
      { cause: error },
    );
  }
}

function utf8Check(onBadBytes: () => void): Transform {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let isGood = true;
  const check = (chunk: Buffer | undefined): void => {
    if (!isGood) return;
    try {
      decoder.decode(chunk, { stream: chunk !== undefined });
    } catch {
      isGood = false;
      onBadBytes();
    }
  };
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      check(chunk);
      done(null, chunk);
    },
    // A file that was cut may end within a character.
    flush(done) {
      check(undefined);
      done();
    },
  });
}
