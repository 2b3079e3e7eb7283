import { z } from 'zod';

import { SCOPES_OF_ROLES } from './roles.ts';
import { type Scope, SCOPES } from './scopes.ts';

/** The file of roles is wrong: each line names the file, the role, and what to change. */
export class RolesError extends Error {
  override readonly name = 'RolesError';
}

const File = z.strictObject({
  roles: z.record(z.string().min(1), z.array(z.string())),
});

/**
 * Reads what roles may do: `{ "roles": { "agent": ["tickets:read"] } }`. A role that the file names has the scopes
 * that the file gives it and no others, an empty list none; the usual roles that it does not name stay as they are.
 *
 * @param path of the file, for messages
 * @throws RolesError that names everything that is wrong at a time
 */
export function readRoles(text: string, path: string): ReadonlyMap<string, readonly Scope[]> {
  const file = File.safeParse(parse(text, path));
  if (!file.success) {
    const complaints = file.error.issues.map(
      ({ path: at, message }) => `${path}: ${at.join('.') || 'the file'}: ${message}`,
    );
    throw new RolesError(complaints.join('\n'));
  }

  const roles = Object.entries(file.data.roles);
  const unknown = roles.flatMap(([role, scopes]) =>
    scopes
      .filter((scope) => !isScope(scope))
      .map(
        (scope) => `${path}: the role "${role}" has the scope "${scope}", which does not exist.`,
      ),
  );
  if (unknown.length > 0) {
    throw new RolesError([...unknown, `The scopes are ${SCOPES.join(', ')}.`].join('\n'));
  }
  return new Map([
    ...SCOPES_OF_ROLES,
    ...roles.map(([role, scopes]) => [role, [...new Set(scopes.filter(isScope))]] as const),
  ]);
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const saying = error instanceof Error ? error.message : String(error);
    throw new RolesError(`${path}: it is no JSON: ${saying}.`, { cause: error });
  }
}

function isScope(text: string): text is Scope {
  return SCOPES.some((scope) => scope === text);
}
