import type { CustomerValueDraft, RecognisedCustomer } from '@cx/customers';
import type { Demo, DemoItem } from '@cx/demo';
import { v7 } from 'uuid';

import type { Domains } from '../domains.ts';

const MOST_AT_ONCE = 500;

export interface WorthRecorder {
  /** @param recognised whose the items are, in their order */
  record(items: readonly DemoItem[], recognised: readonly RecognisedCustomer[]): Promise<void>;
}

/** Records what the people of a demo are worth to its brands, each once. */
export function createWorthRecorder({ customers }: Domains, demo: Demo): WorthRecorder {
  const known = new Set<string>();

  function draftOf(item: DemoItem, customerId: string | null): CustomerValueDraft | null {
    const worth = demo.worthOf(item);
    if (worth === null || customerId === null || known.has(customerId)) return null;
    known.add(customerId);
    return { ...worth, customerId };
  }

  return {
    async record(items, recognised) {
      const drafts = items.flatMap((item, index) => {
        const { customerId = null, outcome } = recognised[index] ?? {};
        const value = outcome === 'erased' ? null : draftOf(item, customerId);
        return value === null ? [] : [{ brandId: brandOf(item), value }];
      });
      for (const [brandId, ofBrand] of Map.groupBy(drafts, (draft) => draft.brandId)) {
        const values = ofBrand.map(({ value }) => value);
        for (let from = 0; from < values.length; from += MOST_AT_ONCE) {
          await customers.valueDesk.record(
            { id: 'demo', brands: [brandId] },
            { idempotencyKey: v7(), brandId, values: values.slice(from, from + MOST_AT_ONCE) },
          );
        }
      }
    },
  };
}

function brandOf({ domain, record }: DemoItem): string {
  return domain === 'tickets' ? record.ticket.brandId : record.brandId;
}
