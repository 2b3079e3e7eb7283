export type FeedbackCause = 'OVERPROMISE' | 'UNDERDELIVERY' | 'SERVICE' | 'PRODUCT' | 'OTHER';

export interface CauseRule {
  readonly cause: FeedbackCause;
  /** Feedback that names one of these… */
  readonly topics: readonly string[];
  /** … or means one of these. */
  readonly intents: readonly string[];
}

/** To be raised with every change of the rules: answers name it. */
export const CAUSE_RULES_VERSION = '2026-11-22';

/**
 * The first that fits decides, else OTHER: what was not delivered weighs more than how somebody was treated over it,
 * and what it costs is said beside much else.
 */
export const CAUSE_RULES: readonly CauseRule[] = [
  {
    cause: 'UNDERDELIVERY',
    topics: ['DELAY', 'CANCELLATION', 'DELIVERY', 'BAGGAGE', 'REFUND'],
    intents: [],
  },
  { cause: 'SERVICE', topics: ['STAFF_CONDUCT', 'CUSTOMER_SERVICE', 'WAITING_TIME'], intents: [] },
  {
    cause: 'PRODUCT',
    topics: [
      'PRODUCT_QUALITY',
      'SEAT_COMFORT',
      'FOOD',
      'CHECK_IN',
      'WEBSITE',
      'NETWORK',
      'CLEANLINESS',
      'SAFETY',
    ],
    intents: [],
  },
  { cause: 'OVERPROMISE', topics: ['PRICE', 'BILLING', 'BOOKING', 'REWARDS', 'CSR'], intents: [] },
  // A question that is asked in anger has not been answered.
  { cause: 'SERVICE', topics: [], intents: ['QUESTION'] },
];
