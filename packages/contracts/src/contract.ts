import type { OperationLimits } from '@cx/limits';

/** Which elements of the graph a contract shows, by their tags. */
export interface TagFilter {
  /** A field that has none of these tags is hidden. With none listed all fields are shown. */
  readonly include: readonly string[];
  /** What has one of these tags is hidden, also when it has an included one. */
  readonly exclude: readonly string[];
}

/** What one audience sees of the graph, and on which terms. */
export interface Contract extends TagFilter {
  readonly name: string;
  /**
   * What happens to an operation with fields that its caller's scopes do not cover: they are null and the
   * rest is answered, or all is refused, or nothing happens but a log entry.
   */
  readonly denied: 'filter' | 'reject' | 'dry-run';
  /** Whether operations that nobody has registered are run, logged, run at a price, or refused. */
  readonly trustedDocuments: 'off' | 'log' | 'prefer' | 'only';
  readonly introspection: boolean;
  /** Automatic persisted queries: the caller may send the hash of a text that was sent before. */
  readonly persistedQueries: boolean;
  /** Where they differ from the gateway's own. */
  readonly limits?: Partial<OperationLimits>;
  /** Null when there is none. */
  readonly quota: ContractQuota | null;
}

/** All in cost units. */
export interface ContractQuota {
  /** How fast the bucket fills. */
  readonly perSecond: number;
  /** How much the bucket holds. */
  readonly burst: number;
  readonly perHour: number;
}

const PARTNER: Contract = {
  name: 'partner',
  include: [],
  exclude: ['internal'],
  denied: 'filter',
  trustedDocuments: 'off',
  introspection: true,
  persistedQueries: false,
  quota: { perSecond: 500, burst: 5_000, perHour: 500_000 },
};

/** The contracts that are there when nobody has defined any. */
export const DEFAULT_CONTRACTS: Readonly<Record<'internal' | 'partner' | 'bi', Contract>> = {
  internal: { ...PARTNER, name: 'internal', exclude: [], persistedQueries: true, quota: null },
  partner: PARTNER,
  bi: {
    ...PARTNER,
    name: 'bi',
    include: ['bi'],
    // A report reads much at once, and a few reports are opened together.
    quota: { perSecond: 2_000, burst: 50_000, perHour: 5_000_000 },
  },
};
