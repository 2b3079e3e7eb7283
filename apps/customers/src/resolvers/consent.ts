import type { ConsentResolvers } from '../generated/resolver-types.ts';

export const Consent: ConsentResolvers = {
  brand: ({ brandId }, _args, { brands }) => brands.byKey.load(brandId),
};
