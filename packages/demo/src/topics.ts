import { present } from './present.ts';
import type { Random } from './random.ts';
import type { Sentiment } from './sentiment.ts';

export type AirlineTopic =
  | 'LATE_DEPARTURE'
  | 'LOST_LUGGAGE'
  | 'CHECK_IN'
  | 'SEAT_COMFORT'
  | 'STAFF_FRIENDLINESS'
  | 'APP'
  | 'REFUND';

export type TelecomTopic =
  | 'NETWORK_OUTAGE'
  | 'BILLING'
  | 'ROAMING'
  | 'STAFF_FRIENDLINESS'
  | 'APP'
  | 'PRICE';

export type HotelTopic =
  | 'ROOM_CLEANLINESS'
  | 'NOISE'
  | 'CHECK_IN'
  | 'BREAKFAST'
  | 'STAFF_FRIENDLINESS'
  | 'PRICE';

export type RetailTopic =
  | 'DELIVERY'
  | 'REFUND'
  | 'DAMAGED_GOODS'
  | 'STAFF_FRIENDLINESS'
  | 'APP'
  | 'PRICE';

export type Topic = AirlineTopic | TelecomTopic | HotelTopic | RetailTopic;

export type Industry = 'airline' | 'telecom' | 'hotel' | 'retail';

/** How often people bring a topic up when they are discontent, neither and content. */
type Share = readonly [topic: Topic, negative: number, neutral: number, positive: number];

const SHARES: Readonly<Record<Industry, readonly Share[]>> = {
  airline: [
    ['LATE_DEPARTURE', 28, 20, 12],
    ['LOST_LUGGAGE', 18, 12, 9],
    ['CHECK_IN', 12, 20, 15],
    ['SEAT_COMFORT', 12, 16, 17],
    ['STAFF_FRIENDLINESS', 8, 8, 28],
    ['APP', 8, 14, 11],
    ['REFUND', 14, 10, 8],
  ],
  telecom: [
    ['NETWORK_OUTAGE', 34, 22, 14],
    ['BILLING', 22, 20, 14],
    ['ROAMING', 10, 18, 14],
    ['STAFF_FRIENDLINESS', 14, 12, 28],
    ['APP', 8, 14, 12],
    ['PRICE', 12, 14, 18],
  ],
  hotel: [
    ['ROOM_CLEANLINESS', 22, 14, 20],
    ['NOISE', 24, 18, 10],
    ['CHECK_IN', 16, 20, 14],
    ['BREAKFAST', 10, 18, 20],
    ['STAFF_FRIENDLINESS', 10, 10, 26],
    ['PRICE', 18, 20, 10],
  ],
  retail: [
    ['DELIVERY', 32, 26, 24],
    ['REFUND', 18, 16, 12],
    ['DAMAGED_GOODS', 20, 12, 16],
    ['STAFF_FRIENDLINESS', 10, 12, 20],
    ['APP', 8, 18, 14],
    ['PRICE', 12, 16, 14],
  ],
};

/** The topics that people bring up about an industry. */
export const TOPICS: Readonly<Record<Industry, readonly Topic[]>> = {
  airline: SHARES.airline.map(([topic]) => topic),
  telecom: SHARES.telecom.map(([topic]) => topic),
  hotel: SHARES.hotel.map(([topic]) => topic),
  retail: SHARES.retail.map(([topic]) => topic),
};

/** A topic that fits the industry and the mood. */
export function drawTopic(random: Random, industry: Industry, sentiment: Sentiment): Topic {
  const position = random.weighted(WEIGHTS[industry][sentiment]);
  return present(TOPICS[industry][position], 'topic');
}

const WEIGHTS = {
  airline: weightsOf('airline'),
  telecom: weightsOf('telecom'),
  hotel: weightsOf('hotel'),
  retail: weightsOf('retail'),
};

function weightsOf(industry: Industry): Readonly<Record<Sentiment, readonly number[]>> {
  return {
    NEGATIVE: SHARES[industry].map(([, negative]) => negative),
    NEUTRAL: SHARES[industry].map(([, , neutral]) => neutral),
    POSITIVE: SHARES[industry].map(([, , , positive]) => positive),
  };
}
