import type { Database, WriteQuery } from '@cx/database';
import { type ImportRun, type NewId, saveImportRun } from '@cx/intake';

import type { IdentityKind } from '../entities/identity.ts';
import type { CustomerBrandRepository, CustomerTie } from '../repositories/customer-brands.ts';
import type {
  CustomerProfile,
  CustomerRepository,
  NewCustomer,
} from '../repositories/customers.ts';
import { erasures } from '../repositories/erasures.ts';
import type {
  IdentityKey,
  IdentityOwner,
  IdentityRepository,
  NewIdentity,
} from '../repositories/identities.ts';
import { type FoundPair, mergeProposals } from '../repositories/merge-proposals.ts';
import { type IdentityClaim, identityForm } from './identity-form.ts';
import { ErasureSecretChanged, type MarkDigest, SECRET_CHECK } from './mark-digest.ts';

/** One meeting of a customer and a brand, with the marks that it left. */
export interface CustomerTouch {
  readonly brandId: string;
  readonly source: string;
  readonly occurredAt: Date;
  /** None: somebody whom nothing can recognise. */
  readonly claims: readonly IdentityClaim[];
  readonly profile: CustomerProfile;
}

export interface RecognisedCustomer {
  /** Null where the touch left no mark, or was refused. */
  readonly customerId: string | null;
  /**
   * What the batch did to the customer, told with the first touch of each; `erased` where a mark of the touch is
   * that of somebody who was: then nothing of it is kept, and nobody else may keep anything.
   */
  readonly outcome: 'inserted' | 'updated' | 'unchanged' | 'erased';
}

/** Finds or makes the customers behind touches, by marks that are the same and nothing else. */
export interface IdentityRegistry {
  /**
   * In the order of the touches, in one transaction.
   *
   * @throws UnusableIdentity when a mark cannot be compared: check with `identityForm` before
   */
  recognise(touches: readonly CustomerTouch[], progress?: ImportRun): Promise<RecognisedCustomer[]>;
}

export interface IdentityRegistryDependencies {
  readonly database: Database;
  readonly customers: CustomerRepository;
  readonly identities: IdentityRepository;
  readonly customerBrands: CustomerBrandRepository;
  readonly newId: NewId;
  readonly digestOf: MarkDigest;
}

export function createIdentityRegistry(
  dependencies: IdentityRegistryDependencies,
): IdentityRegistry {
  const { database, customers, identities, customerBrands, newId, digestOf } = dependencies;

  /** Positions of touches that carry a mark of somebody who was erased. */
  async function findErased(
    query: WriteQuery,
    marks: readonly (readonly IdentityKey[])[],
  ): Promise<ReadonlySet<number>> {
    if (!(await erasures.hasMarks(query))) return new Set();
    const check = digestOf(SECRET_CHECK);
    const digests = marks.map((own) => own.map(digestOf));
    const erased = await erasures.findErased(query, [...new Set([check, ...digests.flat()])]);
    if (!erased.has(check)) throw new ErasureSecretChanged();
    return new Set(
      digests.flatMap((own, index) => (own.some((digest) => erased.has(digest)) ? index : [])),
    );
  }

  return {
    recognise: (touches, progress) =>
      database.write(async (query) => {
        const marks = touches.map(marksOf);
        await identities.lock(query);
        const erased = await findErased(query, marks);
        const wanted = new Map(marks.flat().map((mark) => [keyOf(mark), mark]));
        const owners = await identities.findOwners(query, [...wanted.values()]);

        const roll = createRoll(owners, newId);
        const ids = touches.map((touch, index) =>
          erased.has(index) ? null : roll.enter(touch, marks[index] ?? []),
        );
        await customers.add(query, [...roll.newCustomers.values()]);
        await identities.add(query, roll.newIdentities);
        if (roll.earlier.size > 0) await identities.backdate(query, [...roll.earlier.values()]);
        const enriched = await customers.learn(query, [...roll.news.values()]);
        await customerBrands.add(query, [...roll.ties.values()]);
        await mergeProposals.add(query, [...roll.conflicts.values()]);
        if (progress !== undefined) await saveImportRun(query, progress);

        const changed = new Set([...enriched, ...roll.newIdentities.map((row) => row.customerId)]);
        return ids.map((customerId, index) => {
          if (erased.has(index)) return { customerId, outcome: 'erased' };
          // Told once: the customer's later touches in the batch did nothing more.
          const isNews = customerId !== null && changed.delete(customerId);
          if (!isNews) return { customerId, outcome: 'unchanged' };
          return {
            customerId,
            outcome: roll.newCustomers.has(customerId) ? 'inserted' : 'updated',
          };
        });
      }),
  };
}

/** What a batch finds out, before any of it is written. */
interface Roll {
  /** By id. */
  readonly newCustomers: ReadonlyMap<string, NewCustomer>;
  readonly newIdentities: readonly NewIdentity[];
  /** What the batch says of customers who were known before, by id. */
  readonly news: ReadonlyMap<string, NewCustomer>;
  /** Known marks that the batch saw at an earlier time. */
  readonly earlier: ReadonlyMap<string, IdentityOwner>;
  readonly ties: ReadonlyMap<string, CustomerTie>;
  /** Customers whose marks came with one touch, so that they may be one. */
  readonly conflicts: ReadonlyMap<string, FoundPair>;
  /** Answers whose touch it is. */
  enter(touch: CustomerTouch, marks: readonly IdentityKey[]): string | null;
}

function createRoll(owners: readonly IdentityOwner[], newId: NewId): Roll {
  const ownerByMark = new Map(owners.map((owner) => [keyOf(owner), owner]));
  const knownIds = new Set(owners.map(({ customerId }) => customerId));
  const newCustomers = new Map<string, NewCustomer>();
  const newIdentities: NewIdentity[] = [];
  const news = new Map<string, NewCustomer>();
  const earlier = new Map<string, IdentityOwner>();
  const ties = new Map<string, CustomerTie>();
  const conflicts = new Map<string, FoundPair>();

  function learn(id: string, { occurredAt, profile }: CustomerTouch, isIdentified: boolean): void {
    const told = knownIds.has(id) ? news : newCustomers;
    const before = told.get(id);
    told.set(id, {
      id,
      kind: isIdentified ? 'IDENTIFIED' : (before?.kind ?? 'ANONYMOUS'),
      firstSeenAt: earlierOf(before?.firstSeenAt, occurredAt),
      ...believed(before, profile),
    });
  }

  function enterMark(
    mark: IdentityKey,
    customerId: string,
    { source, occurredAt }: CustomerTouch,
  ): void {
    const key = keyOf(mark);
    const known = ownerByMark.get(key);
    if (known === undefined) {
      const identity: NewIdentity = {
        ...mark,
        id: newId(occurredAt, `identity ${key}`),
        customerId,
        verified: false,
        source,
        firstSeenAt: occurredAt,
        method: 'DETERMINISTIC',
        confidence: 1,
      };
      ownerByMark.set(key, identity);
      newIdentities.push(identity);
    } else if (occurredAt < known.firstSeenAt) {
      const moved = { ...known, firstSeenAt: occurredAt };
      ownerByMark.set(key, moved);
      earlier.set(key, moved);
    }
  }

  function propose(decider: IdentityOwner, mark: IdentityKey, foundAt: Date): void {
    const other = ownerByMark.get(keyOf(mark))?.customerId ?? decider.customerId;
    // A family shares its devices.
    if (other === decider.customerId || mark.kind === 'DEVICE') return;
    const sides = [decider.customerId, other] as const;
    const pair = sides.toSorted().join();
    if (conflicts.has(pair)) return;
    const evidence = [decider, mark].map(({ kind }) => ({
      field: kind,
      level: 'same touch',
      weight: null,
    }));
    const id = newId(foundAt, `proposal ${pair}`);
    conflicts.set(pair, { id, sides, rule: 'SAME_TOUCH', score: null, evidence, foundAt });
  }

  return {
    newCustomers,
    newIdentities,
    news,
    earlier,
    ties,
    conflicts,

    enter(touch, marks) {
      const { brandId, occurredAt } = touch;
      if (marks.length === 0) return null;
      const owner = marks
        .map((mark) => ownerByMark.get(keyOf(mark)))
        .find((found) => found !== undefined);
      const customerId = owner?.customerId ?? newId(occurredAt, marks.map(keyOf).join());

      learn(
        customerId,
        touch,
        marks.some(({ kind }) => kind !== 'DEVICE'),
      );
      if (owner !== undefined) for (const mark of marks) propose(owner, mark, occurredAt);
      for (const mark of marks) enterMark(mark, customerId, touch);
      const tie = `${customerId} ${brandId}`;
      if (!ties.has(tie)) ties.set(tie, { customerId, brandId });
      return customerId;
    },
  };
}

function earlierOf(one: Date | undefined, other: Date): Date {
  return one !== undefined && one < other ? one : other;
}

// Whoever says something first is believed: rules that weigh sources against each other need merging.
function believed(before: CustomerProfile | undefined, now: CustomerProfile): CustomerProfile {
  return {
    displayName: before?.displayName ?? now.displayName,
    ageBand: before?.ageBand ?? now.ageBand,
    gender: before?.gender ?? now.gender,
    country: before?.country ?? now.country,
  };
}

/** The mark that decides comes first, when those of one touch lead to different customers. */
const RANK: Record<IdentityKind, number> = {
  EMAIL: 1,
  PHONE: 2,
  EXTERNAL_ID: 3,
  HANDLE: 4,
  ORDER_REF: 5,
  DEVICE: 6,
};

function marksOf({ claims }: CustomerTouch): IdentityKey[] {
  return claims.map(identityForm).toSorted((one, other) => RANK[one.kind] - RANK[other.kind]);
}

function keyOf({ kind, network, value }: IdentityKey): string {
  return `${kind}\0${network}\0${value}`;
}
