import type { Contract } from '@cx/contracts';
import type { GatewayContext } from '@cx/federation';
import type { Principal } from '@cx/principals';

import { type CacheReport, createCacheReport } from './cache-report.ts';
import type { Explanation } from './explanation.ts';
import type { LaterAnswer } from './later-answer.ts';
import { type Disclosures, NO_DISCLOSURES } from './personal-data.ts';
import { createReport, type RequestReport } from './request-report.ts';

/** What one request carries through the gateway. */
export interface RequestContext extends GatewayContext {
  /** On which terms it is answered. */
  readonly contract: Contract;
  /** What of people its caller gets in the clear, where that is to be told. */
  readonly disclosures: Disclosures;
  /** Whether its document is one of those known beforehand; null where the contract does not ask. */
  readonly isTrusted: boolean | null;
  /** How often each subgraph was asked. */
  readonly fetches: Map<string, number>;
  readonly cached: CacheReport;
  readonly report: RequestReport;
  /** What comes of the answer after its first part. */
  later: Promise<LaterAnswer> | null;
  /** Where its caller asks how the answer comes about, and may know. */
  readonly explanation: Explanation | null;
  readonly setHeader: (name: string, value: string) => void;
  /** Tells the caller that it may keep the answer. @default it may not */
  readonly letKeep?: () => void;
  /** Nobody waits for an answer: it is prepared for, and not run. */
  readonly isWarmUp?: true;
}

/** Of an operation that is prepared for before anybody asks. */
export function warmUpContext(principal: Principal, contract: Contract): RequestContext {
  return {
    principal,
    contract,
    treat: null,
    disclosures: NO_DISCLOSURES,
    isTrusted: null,
    fetches: new Map(),
    cached: createCacheReport(),
    report: createReport(),
    later: null,
    explanation: null,
    setHeader: () => undefined,
    isWarmUp: true,
  };
}

/** @throws TypeError for what is no context of this gateway */
export function requestContext(context: object): RequestContext {
  if (isRequestContext(context)) return context;
  throw new TypeError('The gateway makes the contexts of its requests itself.');
}

function isRequestContext(context: object): context is RequestContext {
  return 'contract' in context && 'disclosures' in context;
}
