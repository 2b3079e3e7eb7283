import type { VerbatimResolvers } from '../generated/resolver-types.ts';
import { SUBJECTS } from './subjects.ts';

export const Verbatim: VerbatimResolvers = {
  brand: ({ brandId }) => ({ key: brandId }),
  customer: ({ customerId }) => (customerId === null ? null : { id: customerId }),
  snippet: ({ snippet = null }) => snippet,
  // Of a message the ticket.
  subject: ({ domain, ownerId }) => ({ __typename: SUBJECTS[domain], id: ownerId }),
};
