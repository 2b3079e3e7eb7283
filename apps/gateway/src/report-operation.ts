import type { ApolloServerPlugin } from '@apollo/server';
import { currentSpan } from '@cx/telemetry';

import type { RequestContext } from './request-context.ts';

/** Notes which operation was answered, and with which errors, also where it did not come to be run. */
export const reportOperation: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    async willSendResponse({ contextValue: { report }, operation, response: { body } }) {
      // As its document has it: what a request says beside it may be anything.
      report.operation = operation?.name?.value ?? null;
      currentSpan()?.set({
        'graphql.operation.name': operation?.name?.value,
        'graphql.operation.type': operation?.operation,
      });
      if (body.kind !== 'single') return;
      for (const { extensions } of body.singleResult.errors ?? []) {
        report.codes.add(String(extensions?.['code']));
      }
    },
  }),
};
