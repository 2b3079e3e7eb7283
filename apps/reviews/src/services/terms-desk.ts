import type { Database, WriteQuery } from '@cx/database';
import { type Json, once, UserProblem, type Caller, verifyBrand } from '@cx/mutations';

import type { SourceCapability } from '../entities/source-capability.ts';
import { publicationPolicies } from '../repositories/publication-policies.ts';
import { publications } from '../repositories/publications.ts';
import { sourceCapabilities } from '../repositories/source-capabilities.ts';
import { type Hold, verifyHold } from './publication-policy.ts';
import { verifySaid } from './source-capability.ts';

interface TermRequest {
  readonly idempotencyKey: string;
  readonly brandId: string;
  /** Null for now. */
  readonly validFrom: Date | null;
}

export type PolicyRequest = TermRequest & Hold;

export type CapabilityRequest = TermRequest &
  Pick<
    SourceCapability,
    'source' | 'canReply' | 'maxReplyLength' | 'replyLengthUnit' | 'canWithdraw'
  >;

/** What was defined, as JSON has it. */
export type DefinedCapability = Omit<CapabilityRequest, 'idempotencyKey' | 'validFrom'> & {
  readonly validFrom: string;
};

/** Defines on which terms brands hold and answer their reviews. Every refusal is a UserProblem. */
export interface TermsDesk {
  definePolicy(
    caller: Caller,
    request: PolicyRequest,
  ): Promise<{ brandId: string; validFrom: string }>;
  defineCapability(caller: Caller, request: CapabilityRequest): Promise<DefinedCapability>;
}

export interface TermsDeskDependencies {
  readonly database: Database;
  readonly now: () => Date;
}

export function createTermsDesk({ database, now }: TermsDeskDependencies): TermsDesk {
  function doOnce<Answer extends { readonly [name: string]: Json }>(
    mutation: string,
    caller: Caller,
    { idempotencyKey: key, ...input }: TermRequest,
    work: (query: WriteQuery) => Promise<Answer>,
  ): Promise<Answer> {
    return database.writeFor(caller.brands, async (query) => {
      await verifyBrand(
        caller,
        input.brandId,
        () => publications.hasReviews(query, input.brandId),
        'reviews',
      );
      const request = { principalId: caller.id, key, mutation, input };
      return once(query, request, () => work(query));
    });
  }

  return {
    definePolicy: (caller, request) =>
      doOnce('definePolicy', caller, request, async (query) => {
        const { brandId, holdSeconds, longestHoldSeconds } = request;
        verifyHold(request);
        // Nobody submits in the meantime under the policy before this one.
        await publicationPolicies.lock(query, brandId);
        const term = datedBy(caller, request.validFrom, now());
        const row = { ...term, brandId, holdSeconds, longestHoldSeconds };
        if (!(await publicationPolicies.insert(query, row))) throw definedAlready();
        return { brandId, validFrom: term.validFrom.toISOString() };
      }),

    defineCapability: (caller, request) =>
      doOnce('defineCapability', caller, request, async (query) => {
        const { idempotencyKey: _key, validFrom, ...capability } = request;
        verifySaid(capability.source, 'source');
        verifyLimit(capability.maxReplyLength);
        const term = datedBy(caller, validFrom, now());
        const row = { ...capability, ...term };
        if (!(await sourceCapabilities.insert(query, row))) throw definedAlready();
        return { ...capability, validFrom: term.validFrom.toISOString() };
      }),
  };
}

function datedBy(
  { id }: Caller,
  validFrom: Date | null,
  now: Date,
): { validFrom: Date; definedBy: string; definedAt: Date } {
  if (validFrom !== null && validFrom < now) {
    throw new UserProblem(
      'BEGINS_IN_THE_PAST',
      'It begins now or later: what was done before keeps the terms that held then.',
      ['input', 'validFrom'],
    );
  }
  return { validFrom: validFrom ?? now, definedBy: id, definedAt: now };
}

function verifyLimit(maxReplyLength: number | null): void {
  if (maxReplyLength === null || maxReplyLength > 0) return;
  throw new UserProblem('LIMIT_WRONG', 'A reply of a source that takes some has 1 at least.', [
    'input',
    'maxReplyLength',
  ]);
}

function definedAlready(): UserProblem {
  return new UserProblem(
    'DEFINED_ALREADY',
    'Another one begins at that instant already, and none is rewritten: let this one begin at another.',
    ['input', 'validFrom'],
  );
}
