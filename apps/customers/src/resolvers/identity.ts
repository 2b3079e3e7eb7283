import type { IdentityResolvers } from '../generated/resolver-types.ts';

export const Identity: IdentityResolvers = {
  network: ({ network }) => (network === '' ? null : network),
};
