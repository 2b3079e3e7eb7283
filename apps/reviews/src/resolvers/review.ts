import { parseId, reading } from '@cx/subgraph';
import { analysisOf } from '@cx/text-enrichment';

import type { ReviewResolvers, ResolversParentTypes } from '../generated/resolver-types.ts';
import { wordsOf } from '../services/publication-record.ts';

const from = reading<ResolversParentTypes['Review']>();

export const Review: ReviewResolvers = {
  __resolveReference: ({ id }, { reviews }) => reviews.byId.load(parseId(id, 'review')),
  brand: from(['brandId'], ({ brandId }) => ({ key: brandId })),
  customer: from(['customerId'], ({ customerId }) =>
    customerId === null ? null : { id: customerId },
  ),
  rating: from(['rating', 'scaleMin', 'scaleMax'], ({ rating, scaleMin, scaleMax }) =>
    rating === null || scaleMin === null || scaleMax === null
      ? null
      : { value: rating, scaleMin, scaleMax },
  ),
  subject: from(['brandId', 'subjectType', 'subjectRef'], ({ brandId, subjectType, subjectRef }) =>
    subjectType === null || subjectRef === null
      ? { type: 'BRAND' as const, ref: brandId }
      : { type: subjectType, ref: subjectRef },
  ),
  permalink: from(['status', 'url'], ({ status, url }) => (status === 'PUBLISHED' ? url : null)),
  async edits({ id }, _args, { publications }) {
    const publication = await publications.byReviewId.load(id);
    return (publication?.edits ?? []).map(({ words, at }) => ({ ...words, at }));
  },
  async reply({ id, publishedAt, importId }, _args, { replies }) {
    const reply = await replies.byReviewId.load(id);
    const isForSource = importId !== null;
    return reply && { ...reply, publishedAt: publishedAt ?? reply.at, isForSource };
  },
  sourceCapability: ({ brandId, source }, _args, { terms }) =>
    terms.capabilityOf.load({ brandId, source }),
  async complaintTicket({ id }, _args, { replies }) {
    const ticketId = await replies.ticketIdByReviewId.load(id);
    return ticketId === null ? null : { id: ticketId };
  },
  async publication(review, _args, { publications }) {
    const facts = await publications.byReviewId.load(review.id);
    return facts && { ...facts, words: wordsOf(review) };
  },
  analysis: ({ id }, _args, { analyses }) => analysisOf(analyses, id),
};
