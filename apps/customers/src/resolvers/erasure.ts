import type { ErasureResolvers } from '../generated/resolver-types.ts';

export const Erasure: ErasureResolvers = {
  customer: ({ customerId }, _args, { customers }) => customers.byId.load(customerId),
  receipts: ({ id }, _args, { erasures }) => erasures.receiptsByErasureId.load(id),

  async completedAt({ id }, _args, { erasures }) {
    const receipts = await erasures.receiptsByErasureId.load(id);
    const times = receipts.flatMap(({ erasedAt }) => (erasedAt === null ? [] : [erasedAt]));
    return times.length < receipts.length
      ? null
      : (times.toSorted((one, other) => one.valueOf() - other.valueOf()).at(-1) ?? null);
  },
};
