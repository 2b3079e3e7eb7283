import type { Reads } from '@cx/database';
import DataLoader from 'dataloader';

import type { Consent } from '../entities/consent.ts';
import { consents } from '../repositories/consents.ts';

export interface ConsentLoaders {
  /** All that was said, newest first. */
  readonly byCustomerId: DataLoader<string, Consent[]>;
}

/** One set per request: a loader remembers, and a memory must not outlive the rights of its caller. */
export function createConsentLoaders(reads: Reads): ConsentLoaders {
  return {
    byCustomerId: new DataLoader((ids) => consents.findByCustomerIds(reads, ids)),
  };
}
