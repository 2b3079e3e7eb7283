import type { TicketEventResolvers } from '../generated/resolver-types.ts';

export const TicketEvent: TicketEventResolvers = {
  from: ({ id }, _args, { ticketEvents }) => ticketEvents.formerValueById.load(id),
  to: ({ toValue }) => toValue,
};
