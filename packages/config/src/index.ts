import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';

import { z } from 'zod';

export const port = z.coerce.number().int().min(0).max(65_535);

export const postgresUrl = z.url({ protocol: /^postgres(ql)?$/ });

export const httpUrl = z.url({ protocol: /^https?$/ });

const list = z
  .string()
  .default('')
  .transform((text) => text.split(',').map((entry) => entry.trim()))
  .transform((entries) => entries.filter((entry) => entry !== ''));

/** Where pages come from, as browsers write it, with commas between: `https://app.example.com`. None by default. */
export const origins = list.refine(
  (entries) => entries.every(isOrigin),
  'Write origins as https://app.example.com.',
);

/** Addresses and networks, with commas between: `127.0.0.1,10.0.0.0/8`. None by default. */
export const addresses = list.refine(
  (entries) => entries.every(isAddress),
  'Write addresses as 10.0.0.1, and networks as 10.0.0.0/8.',
);

/** Long enough that it cannot be guessed: 32 characters or more. */
export const secret = z.string().min(32);

export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * Reads the environment once, at start. Blank means unset, `NAME_FILE` names a file that holds the
 * value of `NAME`, as container platforms mount secrets.
 *
 * @throws ConfigError that names every bad setting at a time, never its value.
 */
export function readConfig<Shape extends z.ZodObject>(
  shape: Shape,
  environment: Record<string, string | undefined>,
): z.output<Shape> {
  // A blank line in an .env file means «not set», not the empty string.
  const set = new Map(Object.entries(environment).filter(([, value]) => value !== ''));
  for (const name of Object.keys(shape.shape)) {
    const file = set.get(`${name}_FILE`);
    if (!set.has(name) && file !== undefined) {
      set.set(name, readSecretFile(name, file));
    }
  }

  const result = shape.safeParse(Object.fromEntries(set));
  if (!result.success) {
    throw new ConfigError(`Bad settings:\n${z.prettifyError(result.error)}`);
  }
  return result.data;
}

function isAddress(entry: string): boolean {
  const [address = '', prefix, ...rest] = entry.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  return (
    prefix === undefined ||
    (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (version === 4 ? 32 : 128))
  );
}

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { origin, protocol } = new URL(text);
  return origin === text && (protocol === 'https:' || protocol === 'http:');
}

function readSecretFile(name: string, file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new ConfigError(`${name}_FILE names a file that cannot be read: ${file}.`, {
      cause: error,
    });
  }
}
