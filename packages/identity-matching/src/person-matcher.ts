import { addressField } from './compare-address.ts';
import { birthDateField } from './compare-birth-date.ts';
import { emailField, phoneField } from './compare-contact.ts';
import { nameField } from './compare-name.ts';
import { createMatcher, type Matcher, type Thresholds } from './matcher.ts';
import { personBlocking } from './person-blocking.ts';
import { normalisePerson, type PersonRecord } from './person-record.ts';

/** The matcher of customers: names, birth date, e-mail, phone and address. */
export function createPersonMatcher(
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
): Matcher<PersonRecord> {
  return createMatcher({
    normalise: normalisePerson,
    fields: [nameField, birthDateField, emailField, phoneField, addressField],
    identifiers: ({ identifiers }) => identifiers,
    blockingKeys: personBlocking,
    thresholds,
    largestBlock: LARGEST_BLOCK,
    seed: 1,
  });
}

/** By the model, what is proposed is likelier than not, and one merge in 129 is wrong at the threshold. */
export const DEFAULT_THRESHOLDS: Thresholds = { propose: 0, merge: 7 };

// A switchboard's number, «London»: such a block says nothing and would cost the square of its size.
const LARGEST_BLOCK = 100;
