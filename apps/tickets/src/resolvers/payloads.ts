import type { MendableProblem, TicketAttempt } from '../context.ts';
import type {
  AddMessagePayloadResolvers,
  RecordCallPayloadResolvers,
  TicketPayloadResolvers,
} from '../generated/resolver-types.ts';

export const TicketPayload: TicketPayloadResolvers = {
  ticket: ({ answer }, _args, { tickets }) =>
    answer === null ? null : tickets.byId.load(answer.ticketId),
  userErrors,
};

export const AddMessagePayload: AddMessagePayloadResolvers = {
  message: ({ answer }, _args, { messages }) =>
    answer?.entryId == null ? null : messages.byId.load(answer.entryId),
  ticket: ({ answer }, _args, { tickets }) =>
    answer === null ? null : tickets.byId.load(answer.ticketId),
  userErrors,
};

export const RecordCallPayload: RecordCallPayloadResolvers = {
  call: ({ answer }, _args, { calls }) =>
    answer?.entryId == null ? null : calls.byId.load(answer.entryId),
  ticket: ({ answer }, _args, { tickets }) =>
    answer === null ? null : tickets.byId.load(answer.ticketId),
  userErrors,
};

function userErrors({ userErrors: problems }: TicketAttempt): MendableProblem[] {
  return problems.map(({ code, message, field }) => ({ code, message, field }));
}
