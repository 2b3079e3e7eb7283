import type { IdentityRepository } from '../repositories/identities.ts';
import { type IdentityClaim, identityForm } from './identity-form.ts';

/** Looks customers up by what is known of them. */
export interface CustomerSearch {
  /** @throws UnusableIdentity when the mark cannot be compared */
  customerIdOf(claim: IdentityClaim): Promise<string | null>;
}

export function createCustomerSearch(identities: IdentityRepository): CustomerSearch {
  return {
    customerIdOf: async (claim) => identities.findCustomerId(identityForm(claim)),
  };
}
