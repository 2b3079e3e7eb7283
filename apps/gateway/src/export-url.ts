import { createHmac, timingSafeEqual } from 'node:crypto';

import type { Principal } from '@cx/principals';
import { z } from 'zod';

import { HttpProblem } from './http-problem.ts';

/** Addresses that carry who asks, for tools that send no headers. */
export interface ExportUrls {
  /** @param target path and query */
  sign(target: string, principal: Principal, expiresAt: Date): string;
  /**
   * On whose behalf a signed address asks; null where it is not signed.
   *
   * @throws HttpProblem with status 401 when it has expired, 403 when somebody has changed it
   */
  verify(target: string, now: Date): Principal | null;
}

const SIGNED = /^(.*)[?&]signed=([\w-]+)\.([\w-]+)$/s;

const Claims = z.object({
  expiresAt: z.number(),
  principal: z.object({
    kind: z.enum(['staff', 'bi', 'partner']),
    id: z.string(),
    scopes: z.array(z.string()),
    brands: z.array(z.string()),
    contract: z.string().optional(),
    keyId: z.string().optional(),
    hourlyBudget: z.number().optional(),
  }),
});

/** @param secret the same in all replicas */
export function createExportUrls(secret: string): ExportUrls {
  // Of its own: what else is made with the secret says nothing of addresses.
  const key = createHmac('sha256', secret).update('export urls').digest();
  const macOf = (target: string, claims: string): string =>
    createHmac('sha256', key).update(`${claims}\n${target}`).digest('base64url');

  return {
    sign(target, principal, expiresAt) {
      const claims = Buffer.from(
        JSON.stringify({ expiresAt: expiresAt.valueOf(), principal }),
      ).toString('base64url');
      const separator = target.includes('?') ? '&' : '?';
      return `${target}${separator}signed=${claims}.${macOf(target, claims)}`;
    },

    verify(target, now) {
      const [, signed, claims = '', mac = ''] = SIGNED.exec(target) ?? [];
      if (signed === undefined) return null;
      if (!isSame(mac, macOf(signed, claims))) {
        throw new HttpProblem(
          403,
          'This address was changed since it was made: have one made for what you want to read.',
          'URL_CHANGED',
        );
      }
      const { principal, expiresAt } = Claims.parse(
        JSON.parse(Buffer.from(claims, 'base64url').toString()),
      );
      if (expiresAt > now.valueOf()) return withoutAbsent(principal);
      throw new HttpProblem(
        401,
        'This address has expired: have another one made by POST /export-urls.',
        'URL_EXPIRED',
      );
    },
  };
}

function withoutAbsent({
  contract,
  keyId,
  hourlyBudget,
  ...principal
}: z.output<typeof Claims>['principal']): Principal {
  return {
    ...principal,
    ...(contract === undefined ? {} : { contract }),
    ...(keyId === undefined ? {} : { keyId }),
    ...(hourlyBudget === undefined ? {} : { hourlyBudget }),
  };
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
