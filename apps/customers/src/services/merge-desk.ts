import type { Database, WriteQuery } from '@cx/database';
import { type Json, once, UserProblem, type Caller, verifyText } from '@cx/mutations';
import { z } from 'zod';

import type { MergeProposal } from '../entities/merge-proposal.ts';
import type { IdentityRepository } from '../repositories/identities.ts';
import { mergeProposals } from '../repositories/merge-proposals.ts';
import { seesAll } from './caller.ts';
import type { CustomerMerger, Merged, MergeEvidence } from './merge-customers.ts';

export interface MergeRequest {
  readonly idempotencyKey: string;
  readonly winnerId: string;
  readonly loserId: string;
  readonly reason: string;
}

export interface UndoRequest {
  readonly idempotencyKey: string;
  readonly mergeId: string;
}

export interface AcceptRequest {
  readonly idempotencyKey: string;
  readonly proposalId: string;
  /** Which of the two stands for both. */
  readonly winnerId: string;
}

export interface DeclineRequest {
  readonly idempotencyKey: string;
  readonly proposalId: string;
}

/** Makes customers one, parts them, and decides what was proposed, each once. Every refusal is a UserProblem. */
export interface MergeDesk {
  merge(caller: Caller, request: MergeRequest): Promise<Merged>;
  undo(caller: Caller, request: UndoRequest): Promise<Merged>;
  accept(caller: Caller, request: AcceptRequest): Promise<Merged>;
  decline(caller: Caller, request: DeclineRequest): Promise<{ proposalId: string }>;
}

export interface MergeDeskDependencies {
  readonly database: Database;
  readonly identities: Pick<IdentityRepository, 'lock'>;
  readonly merger: CustomerMerger;
  readonly now: () => Date;
}

const LONGEST_REASON = 1_000;

const Evidence = z.array(
  z.object({ field: z.string(), level: z.string(), weight: z.number().nullable() }),
);

export function createMergeDesk(dependencies: MergeDeskDependencies): MergeDesk {
  const { database, identities, merger, now } = dependencies;

  // Sees all brands: what a customer is tied to beyond the caller's brands decides whether the caller may.
  function answer<Answer extends Json>(
    caller: Caller,
    mutation: string,
    { idempotencyKey: key, ...input }: { readonly idempotencyKey: string },
    work: (query: WriteQuery) => Promise<Answer>,
  ): Promise<Answer> {
    return database.write(async (query) => {
      // Before anything is written: transactions are told of in the order in which they began to write.
      await identities.lock(query);
      return once(query, { principalId: caller.id, key, mutation, input }, () => work(query));
    });
  }

  return {
    merge: (caller, request) =>
      answer(caller, 'mergeCustomers', request, (query) => {
        verifyText(request.reason, LONGEST_REASON, ['input', 'reason']);
        const { winnerId, loserId, reason } = request;
        const order = {
          winnerId,
          loserId,
          reason,
          rule: 'MANUAL',
          score: null,
          evidence: [],
        } as const;
        return merger.merge(query, caller, order);
      }),

    undo: (caller, request) =>
      answer(caller, 'undoMerge', request, (query) => merger.undo(query, caller, request.mergeId)),

    accept: (caller, request) =>
      answer(caller, 'acceptMergeProposal', request, async (query) => {
        const { proposalId, winnerId } = request;
        const proposal = await lockOpen(query, caller, proposalId);
        const { leftId, rightId, rule, score } = proposal;
        if (winnerId !== leftId && winnerId !== rightId) {
          throw new UserProblem(
            'CUSTOMER_UNKNOWN',
            `The winner is one of the two who are proposed: ${leftId} or ${rightId}.`,
            ['input', 'winnerId'],
          );
        }
        const loserId = winnerId === leftId ? rightId : leftId;
        const evidence = evidenceOf(proposal);
        const order = { winnerId, loserId, rule, score, evidence, reason: null };
        const merged = await merger.merge(query, caller, order);
        await mergeProposals.decide(query, proposalId, 'ACCEPTED', now(), caller.id);
        return merged;
      }),

    decline: (caller, request) =>
      answer(caller, 'declineMergeProposal', request, async (query) => {
        const { proposalId } = request;
        await lockOpen(query, caller, proposalId);
        await mergeProposals.decide(query, proposalId, 'DECLINED', now(), caller.id);
        return { proposalId };
      }),
  };
}

/** What was stored of it, in the form in which the graph shows it. */
export function evidenceOf({ evidence }: { readonly evidence: unknown }): readonly MergeEvidence[] {
  return Evidence.parse(evidence);
}

async function lockOpen(query: WriteQuery, caller: Caller, id: string): Promise<MergeProposal> {
  const proposal = await mergeProposals.lock(query, id);
  if (proposal === null || !seesAll(caller, proposal.brandIds)) {
    throw new UserProblem(
      'PROPOSAL_UNKNOWN',
      'There is no proposal with this id among those whose brands you all see.',
      ['input', 'proposalId'],
    );
  }
  if (proposal.status === 'OPEN') return proposal;
  throw new UserProblem(
    'PROPOSAL_DECIDED',
    `The proposal has been ${proposal.status.toLowerCase()} already: merge customers, or undo a merge, to have it otherwise.`,
    ['input', 'proposalId'],
  );
}
