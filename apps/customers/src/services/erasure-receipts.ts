import type { EventEffects } from '@cx/events';
import { z } from 'zod';

import { erasures } from '../repositories/erasures.ts';

/** Whose receipts come by their events. */
export type ReceiptSource = 'tickets' | 'reviews' | 'mentions' | 'surveys' | 'insights';

const Done = z.object({ erasureId: z.uuid(), domain: z.string(), rows: z.int() });

/** Follows the outboxes of the domains: each tells when nothing of a person is left there. */
export const receiptEffects: EventEffects = {
  async apply(query, events) {
    for (const { type, payload, occurredAt } of events) {
      if (type !== 'erasure.done') continue;
      await erasures.close(query, { ...Done.parse(payload), erasedAt: occurredAt });
    }
  },
  // A backup may have brought back what had been erased: the domain reads our events again, and tells again.
  forget: (query, source) => erasures.reopen(query, source),
};
