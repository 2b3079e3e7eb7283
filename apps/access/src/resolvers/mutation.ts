import type { ApiKeyKind, MutationResolvers } from '../generated/resolver-types.ts';
import { answered } from './desk-refusal.ts';

const KINDS = { BI: 'bi', PARTNER: 'partner' } as const satisfies Record<ApiKeyKind, string>;

export const Mutation: MutationResolvers = {
  async createApiKey(_root, { input }, { desk, principal }) {
    const { key, record } = await answered(
      desk.create(principal, {
        name: input.name,
        kind: KINDS[input.kind ?? 'PARTNER'],
        scopes: input.scopes,
        brands: input.brands,
        contract: input.contract ?? undefined,
        hourlyBudget: input.hourlyBudget ?? undefined,
        allowedIps: input.allowedIps ?? undefined,
        notBefore: input.notBefore ?? undefined,
        expiresAt: input.expiresAt ?? undefined,
      }),
    );
    return { key, apiKey: record };
  },

  async rotateApiKey(_root, { input: { id, overlapSeconds, expiresAt } }, { desk, principal }) {
    const { key, record } = await answered(
      desk.rotate(principal, id, {
        overlapMs: (overlapSeconds ?? 86_400) * 1000,
        expiresAt: expiresAt ?? undefined,
      }),
    );
    return { key, apiKey: record };
  },

  async revokeApiKey(_root, { input: { id } }, { desk, principal }) {
    return { apiKey: await answered(desk.revoke(principal, id)) };
  },
};
