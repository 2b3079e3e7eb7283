import type { WriteQuery } from '@cx/database';
import type { NewId } from '@cx/intake';
import { UserProblem, type Caller } from '@cx/mutations';

import type { MergeEvent, MergeRule } from '../entities/merge-event.ts';
import { erasures } from '../repositories/erasures.ts';
import { FILLABLE, merges, type Party } from '../repositories/merges.ts';
import { findStandingIds } from '../repositories/standing-ids.ts';
import { partyOf, seesAll } from './caller.ts';

/** One thing that speaks for, or against, two customers being one person; never what it is about. */
export interface MergeEvidence {
  readonly field: string;
  readonly level: string;
  /** In bits; null where nothing was weighed. */
  readonly weight: number | null;
}

export interface MergeOrder {
  /** Stands for both from now on. */
  readonly winnerId: string;
  readonly loserId: string;
  readonly rule: MergeRule;
  readonly score: number | null;
  readonly evidence: readonly MergeEvidence[];
  readonly reason: string | null;
}

/** Ids, so that the answer of a mutation can be kept. */
export type Merged = {
  readonly mergeId: string;
  /** Who stands for the loser now: the winner, or after an undo the loser. */
  readonly customerId: string;
};

/**
 * Makes two customers one, and parts them again. Both run in a transaction that holds the lock of the
 * identities from before its first write: so that events are delivered in the order of the merges. Every
 * refusal is a UserProblem.
 */
export interface CustomerMerger {
  merge(query: WriteQuery, caller: Caller, order: MergeOrder): Promise<Merged>;
  undo(query: WriteQuery, caller: Caller, mergeId: string): Promise<Merged>;
}

export function createCustomerMerger(newId: NewId, now: () => Date): CustomerMerger {
  return {
    async merge(query, caller, order) {
      const parties = await merges.findParties(query, [order.winnerId, order.loserId]);
      const winner = partyOf(caller, parties, order.winnerId, 'winnerId');
      const loser = partyOf(caller, parties, order.loserId, 'loserId');
      await verifyMergeable(query, caller, winner, loser);

      const at = now();
      const place = await merges.countStanding(query, winner.id);
      const id = newId(at, `merge ${winner.id} ${loser.id} ${place}`);
      await merges.carryOut(query, {
        ...order,
        id,
        winnerId: winner.id,
        loserId: loser.id,
        brandIds: [...new Set([...winner.brandIds, ...loser.brandIds])].toSorted(),
        actor: caller.id,
        at,
        place,
        customerIds: await merges.findIdsOf(query, loser.id),
        filled: FILLABLE.filter((name) => winner[name] === null && loser[name] !== null),
        winnerKind: winner.kind,
        winnerFirstSeenAt: winner.firstSeenAt,
      });
      const customerIds = await findStandingIds(query, winner.id);
      await merges.tell(query, { canonicalId: winner.id, customerIds, mergeId: id, at });
      return { mergeId: id, customerId: winner.id };
    },

    async undo(query, caller, mergeId) {
      const merge = await merges.lock(query, mergeId);
      if (merge === null) throw noSuchMerge();
      const [winner] = await merges.findParties(query, [merge.winnerId]);
      if (winner === undefined || !seesAll(caller, [...winner.brandIds, ...merge.brandIds]))
        throw noSuchMerge();
      await verifyOnTop(query, merge);
      await verifyNotErased(query, [merge.winnerId, merge.loserId]);

      const at = now();
      await merges.undo(query, merge, at, caller.id);
      const { customerIds, loserId } = merge;
      await merges.tell(query, { canonicalId: loserId, customerIds, mergeId, at });
      return { mergeId, customerId: loserId };
    },
  };
}

async function verifyMergeable(
  query: WriteQuery,
  caller: Caller,
  winner: Party,
  loser: Party,
): Promise<void> {
  if (winner.id === loser.id) {
    throw new UserProblem(
      'CUSTOMERS_ARE_ONE',
      'Both ids stand for one customer already: name two customers.',
      ['input', 'loserId'],
    );
  }
  if (!seesAll(caller, [...winner.brandIds, ...loser.brandIds])) {
    throw new UserProblem(
      'BRANDS_DO_NOT_SHARE',
      'One of the two has been in touch with a brand that you do not see: whoever makes them one sees every brand that either has been in touch with.',
    );
  }
  await verifyNotErased(query, [winner.id, loser.id]);
  const kinds = await merges.findVetoes(query, winner.id, loser.id);
  if (kinds.length > 0) {
    throw new UserProblem(
      'MERGE_VETOED',
      `They are two people: each has proved an identity of kind ${kinds.join(' and ')} that the other has not. Customers become one when no two verified identities of one kind and network differ.`,
    );
  }
}

async function verifyNotErased(query: WriteQuery, ids: readonly string[]): Promise<void> {
  if (!(await erasures.hasErased(query, ids))) return;
  throw new UserProblem(
    'CUSTOMER_ERASED',
    'One of the two has been erased: nothing is known of them that could be united or parted.',
  );
}

async function verifyOnTop(query: WriteQuery, merge: MergeEvent): Promise<void> {
  if (merge.undoneAt !== null) {
    throw new UserProblem(
      'MERGE_UNDONE',
      'This merge has been undone already: nothing is left of it.',
      ['input', 'mergeId'],
    );
  }
  const onTop = await merges.findOnTop(query, merge);
  if (onTop !== null) {
    throw new UserProblem(
      'MERGE_BUILT_ON',
      `A later merge of the same customer stands on this one: undo ${onTop} first.`,
      ['input', 'mergeId'],
    );
  }
}

function noSuchMerge(): UserProblem {
  return new UserProblem(
    'MERGE_UNKNOWN',
    'There is no merge with this id among those whose brands you all see.',
    ['input', 'mergeId'],
  );
}
