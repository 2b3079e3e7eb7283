import { readFileSync } from 'node:fs';

import { z } from 'zod';

export const port = z.coerce.number().int().min(0).max(65_535);

export const postgresUrl = z.url({ protocol: /^postgres(ql)?$/ });

export const httpUrl = z.url({ protocol: /^https?$/ });

/** Where pages come from, as browsers write it, with commas between: `https://app.example.com`. None by default. */
export const origins = z
  .string()
  .default('')
  .transform((list) => list.split(',').map((origin) => origin.trim()))
  .transform((list) => list.filter((origin) => origin !== ''))
  .refine((list) => list.every(isOrigin), 'Write origins as https://app.example.com.');

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
