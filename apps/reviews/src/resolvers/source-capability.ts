import type { SourceCapabilityResolvers } from '../generated/resolver-types.ts';

export const SourceCapability: SourceCapabilityResolvers = {
  brand: ({ brandId }) => (brandId === null ? null : { key: brandId }),
};
