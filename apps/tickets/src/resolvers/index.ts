import { connectionResolvers, DateTime } from '@cx/subgraph';

import type { Resolvers } from '../generated/resolver-types.ts';
import { Appointment, Mention } from './aftercare.ts';
import { Brand } from './brand.ts';
import { Call } from './call.ts';
import { Customer } from './customer.ts';
import { Message } from './message.ts';
import { Mutation } from './mutation.ts';
import { OpeningHours } from './opening-hours.ts';
import { AddMessagePayload, RecordCallPayload, TicketPayload } from './payloads.ts';
import { Query } from './query.ts';
import { slaMutations } from './sla-mutation.ts';
import {
  AppointmentPayload,
  FollowUpPayload,
  GesturePayload,
  SchedulePayload,
  SlaPolicyPayload,
} from './sla-payloads.ts';
import { Schedule, SlaClock, SlaPause, SlaPolicy } from './sla.ts';
import { TextAnalysis } from './text-analysis.ts';
import { TextTopic } from './text-topic.ts';
import { TicketEvent } from './ticket-event.ts';
import { TicketOrigin } from './ticket-origin.ts';
import { Ticket } from './ticket.ts';

export const resolvers: Resolvers = {
  DateTime,
  Query,
  Mutation: { ...Mutation, ...slaMutations },
  AddMessagePayload,
  Appointment,
  AppointmentPayload,
  Brand,
  Call,
  CallConnection: connectionResolvers(),
  Customer,
  FollowUpPayload,
  GesturePayload,
  Mention,
  Message,
  MessageConnection: connectionResolvers(),
  OpeningHours,
  RecordCallPayload,
  Schedule,
  ScheduleConnection: connectionResolvers(),
  SchedulePayload,
  SlaClock,
  SlaClockConnection: connectionResolvers(),
  SlaPause,
  SlaPolicy,
  SlaPolicyConnection: connectionResolvers(),
  SlaPolicyPayload,
  Ticket,
  TicketConnection: connectionResolvers(),
  TicketEvent,
  TicketEventConnection: connectionResolvers(),
  TicketOrigin,
  TicketPayload,
  TextAnalysis,
  TextTopic,
};
