import type { KeyDesk, KeyKind } from '@cx/access';
import { LOCAL_PRINCIPAL } from '@cx/principals';

const NAME = 'Printed by cx start';

const SCOPES: Readonly<Record<KeyKind, readonly string[]>> = {
  partner: ['customers:read', 'tickets:read', 'reviews:read', 'mentions:read', 'surveys:read'],
  bi: ['metrics:read'],
};

/**
 * Makes one key for each audience that comes with one, to try the graph with. A key cannot be shown again, so each
 * start makes new ones, and ends those of the start before.
 *
 * @param brand whose rows a partner sees
 */
export async function makeDemoKeys(
  desk: KeyDesk,
  brand: string,
  expiresAt: Date,
): Promise<Readonly<Record<KeyKind, string>>> {
  const earlier = await desk.list(LOCAL_PRINCIPAL);
  for (const { id, name, revokedAt } of earlier) {
    if (name === NAME && revokedAt === null) await desk.revoke(LOCAL_PRINCIPAL, id);
  }
  const make = async (kind: KeyKind, brands: readonly string[]): Promise<string> => {
    const order = { name: NAME, kind, scopes: SCOPES[kind], brands, expiresAt };
    return (await desk.create(LOCAL_PRINCIPAL, order)).key;
  };
  return { partner: await make('partner', [brand]), bi: await make('bi', ['*']) };
}
