import type { MendableProblem, RowAttempt } from '../context.ts';
import type {
  AppointmentPayloadResolvers,
  FollowUpPayloadResolvers,
  GesturePayloadResolvers,
  SchedulePayloadResolvers,
  SlaPolicyPayloadResolvers,
} from '../generated/resolver-types.ts';

export const SchedulePayload: SchedulePayloadResolvers = {
  schedule: ({ answer }, _args, { slaLoaders }) =>
    answer === null ? null : slaLoaders.scheduleById.load(answer.id),
  userErrors,
};

export const SlaPolicyPayload: SlaPolicyPayloadResolvers = {
  slaPolicy: ({ answer }, _args, { slaLoaders }) =>
    answer === null ? null : slaLoaders.policyById.load(answer.id),
  userErrors,
};

export const FollowUpPayload: FollowUpPayloadResolvers = {
  followUp: ({ answer }, _args, { aftercareLoaders }) =>
    answer === null ? null : aftercareLoaders.followUpById.load(answer.id),
  userErrors,
};

export const GesturePayload: GesturePayloadResolvers = {
  gesture: ({ answer }, _args, { aftercareLoaders }) =>
    answer === null ? null : aftercareLoaders.gestureById.load(answer.id),
  userErrors,
};

export const AppointmentPayload: AppointmentPayloadResolvers = {
  appointment: ({ answer }, _args, { aftercareLoaders }) =>
    answer === null ? null : aftercareLoaders.appointmentById.load(answer.id),
  userErrors,
};

function userErrors({ userErrors: problems }: RowAttempt): MendableProblem[] {
  return problems.map(({ code, message, field }) => ({ code, message, field }));
}
