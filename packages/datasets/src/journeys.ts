import {
  brand,
  channel,
  customerId,
  person,
  revision,
  team,
  touchpoint,
} from './common-columns.ts';
import { type Dataset, id, instant, integer, text, textList, words } from './dataset.ts';

export const interactions: Dataset = {
  name: 'interactions',
  description: 'Every touch of a customer and a brand, in all channels.',
  scopes: ['tickets:read', 'reviews:read', 'mentions:read', 'surveys:read'],
  table: 'interaction',
  key: ['id'],
  brand: 'brand',
  time: 'occurred_at',
  columns: [
    id('id', 'Stable for the life of the touch.'),
    brand,
    customerId,
    instant('occurred_at', 'When it happened.'),
    text('domain', 'TICKETS, REVIEWS, MENTIONS or SURVEYS.'),
    channel,
    text('direction', 'INBOUND from the customer, or OUTBOUND.'),
    id('subject_id', 'The ticket, review, mention or survey response that it belongs to.'),
    words('summary', 'A line of the words that were used.', 'fact.summary'),
    team,
    touchpoint,
    ...person,
    revision,
  ],
};

export const touchpoints: Dataset = {
  name: 'touchpoints',
  description: 'Where customers meet a brand, along its journey.',
  scopes: ['metrics:read'],
  table: 'touchpoint_profile',
  key: ['brand', 'key'],
  brand: 'brand',
  time: null,
  columns: [
    brand,
    text('key', 'Its key, by which other datasets name it.'),
    text('name', 'What it is called.'),
    text('kind', 'What kind of place it is.'),
    text('stage', 'Of the journey: DISCOVER, CONSIDER, PURCHASE, USE, SUPPORT, RENEW or LEAVE.'),
    integer('position', 'Where it lies in the journey.'),
    text('team', 'The team that owns it, by key; null where nobody does.'),
    textList('topics', 'Feedback on one of these is about it.'),
    textList(
      'channels',
      'What comes by one of these, and is on no topic of another one, is about it.',
    ),
    revision,
  ],
};

export const brands: Dataset = {
  name: 'brands',
  description: 'The brands that the rows of other datasets belong to.',
  scopes: ['metrics:read'],
  table: 'brand_profile',
  key: ['brand'],
  brand: 'brand',
  time: null,
  columns: [
    brand,
    text('name', 'What it is called.'),
    text('industry', 'What it trades in.'),
    text('country', 'Where it is at home, ISO 3166.'),
    text('time_zone', 'An IANA zone: its days are those of the brand.'),
    revision,
  ],
};
