import type { Measure } from '@cx/facts';

import { brandRegister } from '../repositories/brand-register.ts';

/** What is told of whom a brand compares itself with. */
export const measurePanels: Measure = async (reads, ids) => {
  const panels = await brandRegister.findPanelsByIds(reads, ids);
  return panels.map(({ id, brandId, validFrom, competitors }) => ({
    subjectId: id,
    brandId,
    customerId: null,
    occurredAt: validFrom,
    payload: { validFrom, competitors },
  }));
};
