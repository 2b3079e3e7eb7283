import type { Database, WriteQuery } from '@cx/database';
import type { NewId } from '@cx/intake';
import { once, UserProblem, type Caller, verifyText } from '@cx/mutations';

import type { Consent } from '../entities/consent.ts';
import { consents } from '../repositories/consents.ts';
import type { IdentityRepository } from '../repositories/identities.ts';
import { merges, type Party } from '../repositories/merges.ts';
import { partyOf } from './caller.ts';
import { type IdentityClaim, identityForm, UnusableIdentity } from './identity-form.ts';

export interface ConsentRequest extends Pick<
  Consent,
  'brandId' | 'purpose' | 'granted' | 'source'
> {
  readonly idempotencyKey: string;
  readonly customerId: string;
  /** When the customer said so; null for now. */
  readonly at: Date | null;
}

export interface VerifyRequest extends IdentityClaim {
  readonly idempotencyKey: string;
  readonly customerId: string;
}

/** Writes down what customers say of themselves and prove. Every refusal is a UserProblem. */
export interface ProfileDesk {
  recordConsent(caller: Caller, request: ConsentRequest): Promise<{ customerId: string }>;
  verifyIdentity(caller: Caller, request: VerifyRequest): Promise<{ customerId: string }>;
}

export interface ProfileDeskDependencies {
  readonly database: Database;
  readonly identities: Pick<IdentityRepository, 'lock' | 'verify'>;
  readonly newId: NewId;
  readonly now: () => Date;
}

const LONGEST_SOURCE = 200;

export function createProfileDesk(dependencies: ProfileDeskDependencies): ProfileDesk {
  const { database, identities, newId, now } = dependencies;

  return {
    recordConsent: (caller, { idempotencyKey: key, ...input }) =>
      database.writeFor(caller.brands, (query) =>
        once(query, { principalId: caller.id, key, mutation: 'recordConsent', input }, async () => {
          const { customerId, brandId, purpose, granted, source } = input;
          const customer = await findParty(query, caller, customerId);
          const recordedAt = now();
          const at = input.at ?? recordedAt;
          verifyConsent(customer, brandId, source, at, recordedAt);
          await consents.add(query, {
            id: newId(recordedAt, `consent ${caller.id} ${key}`),
            // What was said under the id of somebody who was merged goes back with it, should they part.
            customerId: customer.askedId,
            brandId,
            purpose,
            granted,
            source,
            at,
            recordedAt,
            recordedBy: caller.id,
          });
          return { customerId: customer.id };
        }),
      ),

    verifyIdentity: (caller, { idempotencyKey: key, ...input }) =>
      database.writeFor(caller.brands, async (query) => {
        // So that no merge comes between, which what is verified here would forbid.
        await identities.lock(query);
        const request = { principalId: caller.id, key, mutation: 'verifyIdentity', input };
        return once(query, request, async () => {
          const { id } = await findParty(query, caller, input.customerId);
          const mark = formOf(input);
          const isThere = await identities.verify(query, mark, id, now(), caller.id);
          if (!isThere) {
            throw new UserProblem(
              'IDENTITY_UNKNOWN',
              'The customer is not recognised by this mark: give one of the identities that the customer has.',
              ['input', 'value'],
            );
          }
          return { customerId: id };
        });
      }),
  };
}

async function findParty(query: WriteQuery, caller: Caller, id: string): Promise<Party> {
  return partyOf(caller, await merges.findParties(query, [id]), id, 'customerId');
}

function formOf(claim: IdentityClaim): ReturnType<typeof identityForm> {
  try {
    return identityForm(claim);
  } catch (error) {
    if (!(error instanceof UnusableIdentity)) throw error;
    throw new UserProblem('IDENTITY_UNUSABLE', error.message, ['input', 'value']);
  }
}

function verifyConsent(
  customer: Party,
  brandId: string,
  source: string,
  at: Date,
  now: Date,
): void {
  if (!customer.brandIds.includes(brandId)) {
    throw new UserProblem(
      'BRAND_UNKNOWN',
      `The customer has not been in touch with a brand ${brandId} that you see: give the key of one of the customer's brands.`,
      ['input', 'brand'],
    );
  }
  if (at > now) {
    throw new UserProblem(
      'TIME_IN_FUTURE',
      'What a customer will say is not known: give a time that has passed, or none for now.',
      ['input', 'at'],
    );
  }
  verifyText(source, LONGEST_SOURCE, ['input', 'source']);
}
