import { at, DEADLINE } from './publication.test-support.ts';
import type { ReplyPlace } from './reply.ts';
import { capabilityOf } from './source-capability.ts';

/** A published review of a source whose limits are known. */
export function place(over: Partial<ReplyPlace> = {}): ReplyPlace {
  const { source = 'cx-graph' } = over;
  return {
    status: 'PUBLISHED',
    publishedAt: DEADLINE,
    source,
    capability: capabilityOf(source, null),
    ...over,
  };
}

export const WORDS = { text: 'We are sorry.', writtenBy: 'agency', approvedBy: null };

/** The day after the publication. */
export const NEXT_DAY = at('2026-03-09T12:00:00Z');
