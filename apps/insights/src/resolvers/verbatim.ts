import type { VerbatimResolvers } from '../generated/resolver-types.ts';
import { subjectOf } from '../services/subject.ts';

export const Verbatim: VerbatimResolvers = {
  brand: ({ brandId }) => ({ key: brandId }),
  customer: ({ customerId }) => (customerId === null ? null : { id: customerId }),
  snippet: ({ snippet = null }) => snippet,
  // Of a message the ticket.
  subject: ({ domain, ownerId }) => subjectOf(domain, ownerId),
};
