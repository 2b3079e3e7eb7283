import type { MeasuredKinds } from '@cx/facts';

import { profileFacts } from '../repositories/profile-facts.ts';

/**
 * What others reckon with of customers, brands and touchpoints. None of it hangs on a time: what is told now is told
 * of now.
 */
export function profileMeasures(now: () => Date): MeasuredKinds {
  return {
    brand: async (reads, keys) =>
      (await profileFacts.findBrands(reads, keys)).map(({ key, ...payload }) => ({
        subjectId: null,
        brandId: key,
        customerId: null,
        occurredAt: now(),
        payload,
      })),

    touchpoint: async (reads, ids) =>
      (await profileFacts.findTouchpoints(reads, ids)).map(
        ({ brandId, removedAt, ...touchpoint }) => ({
          subjectId: null,
          brandId,
          customerId: null,
          occurredAt: removedAt ?? now(),
          payload: { ...touchpoint, isRemoved: removedAt !== null },
        }),
      ),

    customer: async (reads, ids) =>
      (await profileFacts.findCustomers(reads, ids)).map(({ id, ...payload }) => ({
        subjectId: id,
        brandId: null,
        customerId: id,
        occurredAt: payload.firstSeenAt,
        payload,
      })),

    'customer-value': async (reads, ids) =>
      (await profileFacts.findValues(reads, ids)).map(
        ({ id, brandId, customerId, recordedAt, ...payload }) => ({
          subjectId: id,
          brandId,
          customerId,
          occurredAt: recordedAt,
          payload,
        }),
      ),
  };
}
