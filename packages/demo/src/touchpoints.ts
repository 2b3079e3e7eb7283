import type { DemoTeam, DemoTouchpoint } from './demo-item.ts';
import type { Industry, Topic } from './topics.ts';

/** Where customers meet brands of one industry, and who owns these places. */
export interface Premises {
  readonly teams: readonly DemoTeam[];
  readonly touchpoints: readonly DemoTouchpoint[];
}

type Place = Omit<DemoTouchpoint, 'position'>;

const DESK = ['PHONE', 'EMAIL', 'LIVE_CHAT'] as const;

const CARE: DemoTeam = { key: 'care', name: 'Customer care' };
const DIGITAL: DemoTeam = { key: 'digital', name: 'Digital services' };
const STORES: DemoTeam = { key: 'stores', name: 'Stores' };

/** What sources and analyses call the topics that people bring up about each. One place of each industry is nobody's. */
export const PREMISES: Readonly<Record<Industry, Premises>> = {
  airline: {
    teams: [
      DIGITAL,
      CARE,
      { key: 'ground', name: 'Ground operations' },
      { key: 'cabin', name: 'Cabin crew' },
      { key: 'baggage', name: 'Baggage services' },
    ],
    touchpoints: inOrder(
      place(
        'booking',
        'Booking',
        'WEBSITE',
        'PURCHASE',
        'digital',
        ['WEBSITE', 'BOOKING', 'PRICE'],
        ['WEB_FORM'],
      ),
      place('app', 'App', 'APP', 'PURCHASE', 'digital', ['APP'], ['APP']),
      place('check-in', 'Check-in', 'STORE', 'USE', 'ground', ['CHECK_IN'], ['IN_STORE']),
      place('departure', 'Departure', 'PRODUCT', 'USE', 'ground', [
        'DELAY',
        'LATE_DEPARTURE',
        'CANCELLATION',
      ]),
      place('on-board', 'On board', 'PRODUCT', 'USE', 'cabin', [
        'SEAT_COMFORT',
        'FOOD',
        'CLEANLINESS',
        'STAFF_CONDUCT',
        'STAFF_FRIENDLINESS',
      ]),
      place('baggage', 'Baggage', 'DELIVERY', 'USE', 'baggage', ['BAGGAGE', 'LOST_LUGGAGE']),
      place('refunds', 'Refunds', 'OTHER', 'SUPPORT', null, ['REFUND', 'BILLING']),
      place(
        'service-line',
        'Service line',
        'CALL_CENTRE',
        'SUPPORT',
        'care',
        ['WAITING_TIME', 'CUSTOMER_SERVICE'],
        DESK,
      ),
    ),
  },
  telecom: {
    teams: [
      DIGITAL,
      CARE,
      STORES,
      { key: 'network', name: 'Network operations' },
      { key: 'billing', name: 'Billing' },
    ],
    touchpoints: inOrder(
      place(
        'offers',
        'Offers',
        'WEBSITE',
        'CONSIDER',
        'digital',
        ['PRICE', 'WEBSITE'],
        ['WEB_FORM'],
      ),
      place('app', 'App', 'APP', 'USE', 'digital', ['APP'], ['APP']),
      place(
        'stores',
        'Stores',
        'STORE',
        'PURCHASE',
        'stores',
        ['STAFF_CONDUCT', 'STAFF_FRIENDLINESS'],
        ['IN_STORE'],
      ),
      place('network', 'Network', 'PRODUCT', 'USE', 'network', ['NETWORK', 'NETWORK_OUTAGE']),
      place('roaming', 'Roaming', 'PRODUCT', 'USE', null, ['ROAMING']),
      place('invoice', 'Invoice', 'EMAIL', 'SUPPORT', 'billing', ['BILLING', 'REFUND']),
      place(
        'hotline',
        'Hotline',
        'CALL_CENTRE',
        'SUPPORT',
        'care',
        ['WAITING_TIME', 'CUSTOMER_SERVICE'],
        DESK,
      ),
      place('leaving', 'Leaving', 'OTHER', 'LEAVE', 'care', ['CANCELLATION']),
    ),
  },
  hotel: {
    teams: [
      CARE,
      { key: 'reservations', name: 'Reservations' },
      { key: 'reception', name: 'Reception' },
      { key: 'housekeeping', name: 'Housekeeping' },
      { key: 'kitchen', name: 'Kitchen and bars' },
    ],
    touchpoints: inOrder(
      place(
        'booking',
        'Booking',
        'WEBSITE',
        'PURCHASE',
        'reservations',
        ['BOOKING', 'PRICE', 'CANCELLATION'],
        ['WEB_FORM', 'APP'],
      ),
      place(
        'reception',
        'Reception',
        'STORE',
        'USE',
        'reception',
        ['CHECK_IN', 'WAITING_TIME', 'STAFF_CONDUCT', 'STAFF_FRIENDLINESS'],
        ['IN_STORE'],
      ),
      place('room', 'Room', 'PRODUCT', 'USE', 'housekeeping', ['CLEANLINESS', 'ROOM_CLEANLINESS']),
      place('night', 'Night', 'PRODUCT', 'USE', null, ['NOISE']),
      place('breakfast', 'Breakfast', 'PRODUCT', 'USE', 'kitchen', ['BREAKFAST', 'FOOD']),
      place('invoice', 'Invoice', 'EMAIL', 'SUPPORT', 'reservations', ['BILLING', 'REFUND']),
      place(
        'guest-care',
        'Guest care',
        'CALL_CENTRE',
        'SUPPORT',
        'care',
        ['CUSTOMER_SERVICE'],
        DESK,
      ),
    ),
  },
  retail: {
    teams: [
      DIGITAL,
      CARE,
      STORES,
      { key: 'logistics', name: 'Logistics' },
      { key: 'quality', name: 'Quality' },
    ],
    touchpoints: inOrder(
      place(
        'shop',
        'Online shop',
        'WEBSITE',
        'PURCHASE',
        'digital',
        ['WEBSITE', 'BOOKING', 'PRICE'],
        ['WEB_FORM'],
      ),
      place('app', 'App', 'APP', 'PURCHASE', 'digital', ['APP'], ['APP']),
      place(
        'stores',
        'Stores',
        'STORE',
        'PURCHASE',
        'stores',
        ['STAFF_CONDUCT', 'STAFF_FRIENDLINESS'],
        ['IN_STORE'],
      ),
      place('delivery', 'Delivery', 'DELIVERY', 'USE', 'logistics', ['DELIVERY', 'DELAY']),
      place('goods', 'Goods', 'PRODUCT', 'USE', 'quality', ['PRODUCT_QUALITY', 'DAMAGED_GOODS']),
      place('returns', 'Returns', 'OTHER', 'SUPPORT', null, ['REFUND']),
      place(
        'help-desk',
        'Help desk',
        'CALL_CENTRE',
        'SUPPORT',
        'care',
        ['CUSTOMER_SERVICE', 'WAITING_TIME', 'BILLING'],
        DESK,
      ),
    ),
  },
};

/** Who works on what people say of a topic: whoever owns the place or, where nobody does, customer care. */
export function teamFor(industry: Industry, topic: Topic): string {
  const { touchpoints } = PREMISES[industry];
  return touchpoints.find(({ topics }) => topics.includes(topic))?.team ?? CARE.key;
}

function place(
  key: string,
  name: string,
  kind: Place['kind'],
  stage: Place['stage'],
  team: string | null,
  topics: readonly string[],
  channels: Place['channels'] = [],
): Place {
  return { key, name, kind, stage, team, topics, channels };
}

function inOrder(...places: readonly Place[]): readonly DemoTouchpoint[] {
  return places.map((one, position) => ({ ...one, position }));
}
