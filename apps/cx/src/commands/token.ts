import type { Role } from '@cx/principals';

import type { Config } from '../config.ts';
import { CommandError, ExitCode } from '../exit.ts';
import { openIssuer } from '../issuer.ts';
import type { Terminal } from '../terminal.ts';

export interface TokenOptions {
  readonly role: Role;
  /** Every brand when absent: whoever has the instance's secrets has its rows. */
  readonly brands?: readonly string[] | undefined;
  /** How long it is valid, in milliseconds. */
  readonly expires: number;
  readonly json: boolean;
}

const LONGEST_MS = 30 * 86_400_000;

/** Signs a token of the development issuer, which an instance believes on this machine only. */
export async function token(
  config: Config,
  { role, brands, expires, json }: TokenOptions,
  terminal: Terminal,
): Promise<void> {
  if (expires > LONGEST_MS) {
    throw new CommandError(ExitCode.Usage, 'A token is valid for 30 days at most.');
  }
  if (brands !== undefined) await assertBrands(config, brands);
  const issuer = await openIssuer(config);
  const signed = await issuer.sign({
    subject: `development-${role}`,
    roles: [role],
    brands: brands ?? ['*'],
    lifetimeSeconds: Math.ceil(expires / 1000),
  });
  terminal.print(json ? JSON.stringify({ token: signed }) : signed);
}

async function assertBrands(config: Config, brands: readonly string[]): Promise<void> {
  if (brands.length === 0) {
    throw new CommandError(ExitCode.Usage, 'A token without a brand would see nothing: name one.');
  }
  // The rest needs no database.
  const { openKeyAccess } = await import('../key-access.ts');
  await using keys = await openKeyAccess(config);
  await keys.assertBrands(brands);
}
