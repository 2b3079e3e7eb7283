import { oneByKey, type Reads } from '@cx/database';
import DataLoader from 'dataloader';

import { type PolicyKey, publicationPolicies } from '../repositories/publication-policies.ts';
import { type BrandSource, sourceCapabilities } from '../repositories/source-capabilities.ts';
import { DEFAULT_HOLD, type Hold } from '../services/publication-policy.ts';
import { type Capability, capabilityOf, KNOWN_SOURCES } from '../services/source-capability.ts';

/** How long a brand holds its reviews; since when is null for what holds where nothing was defined. */
export interface PolicyInForce extends Hold {
  readonly validFrom: Date | null;
}

export interface TermLoaders {
  readonly policyOf: DataLoader<PolicyKey, PolicyInForce, string>;
  /** As it is now; null where nothing is known of the source. */
  readonly capabilityOf: DataLoader<BrandSource, Capability | null, string>;
  /** What is known of sources at large, and what brands have defined of theirs. */
  allCapabilities(): Promise<Capability[]>;
  /** One instant for the whole request. */
  readonly now: Date;
}

/** One set per request: a loader remembers, and a memory must not outlive the rights of its caller. */
export function createTermLoaders(reads: Reads, now: Date): TermLoaders {
  return {
    policyOf: new DataLoader(
      async (keys) => {
        const policies = await publicationPolicies.findInForce(reads, keys);
        return policies.map((policy) => policy ?? { ...DEFAULT_HOLD, validFrom: null });
      },
      { cacheKeyFn: ({ brandId, at }: PolicyKey) => `${at.valueOf()} ${brandId}` },
    ),
    capabilityOf: new DataLoader(
      async (sources) => {
        const rows = await sourceCapabilities.findInForce(reads, now, sources);
        const defined = oneByKey(sources.map(nameOf), rows, nameOf);
        return sources.map(({ source }, index) => capabilityOf(source, defined[index]));
      },
      { cacheKeyFn: nameOf },
    ),
    allCapabilities: async () => [
      ...KNOWN_SOURCES,
      ...(await sourceCapabilities.findAll(reads, now)),
    ],
    now,
  };
}

function nameOf({ brandId, source }: BrandSource): string {
  return JSON.stringify([brandId, source]);
}
