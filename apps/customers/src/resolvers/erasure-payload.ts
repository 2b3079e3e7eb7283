import type { ErasurePayloadResolvers } from '../generated/resolver-types.ts';

export const ErasurePayload: ErasurePayloadResolvers = {
  erasure: ({ answer }, _args, { erasures }) =>
    answer === null ? null : erasures.byId.load(answer.erasureId),
  userErrors: ({ userErrors }) =>
    userErrors.map(({ code, message, field }) => ({ code, message, field })),
};
