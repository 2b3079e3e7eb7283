import type { ImportTarget } from '../import-target.ts';
import { customers } from './customers.ts';
import { mentions } from './mentions.ts';
import { reviews } from './reviews.ts';
import { surveyResponses } from './survey-responses.ts';
import { ticketMessages } from './ticket-messages.ts';
import { tickets } from './tickets.ts';

/** What a mapping's `target` can name. */
export const TARGETS: readonly ImportTarget[] = [
  customers,
  tickets,
  ticketMessages,
  reviews,
  mentions,
  surveyResponses,
];
