import type {
  ApolloServerPlugin,
  GraphQLExperimentalFormattedSubsequentIncrementalExecutionResultAlpha2,
} from '@apollo/server';
import { type AnswerPart, clientLabelOf } from '@cx/federation';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';

import { acceptedForm, PARTS_TYPE } from './accepted-form.ts';
import type { LaterAnswer } from './later-answer.ts';
import type { RequestContext } from './request-context.ts';
import type { RequestReport } from './request-report.ts';

type Payload = GraphQLExperimentalFormattedSubsequentIncrementalExecutionResultAlpha2;

type PresentError = (error: GraphQLError) => GraphQLFormattedError;

/** Sends what comes after the first part of an answer; one part, where that is the only form that a client takes. */
export function deliverParts(present: PresentError): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => ({
      async willSendResponse({ contextValue, request, response }) {
        const { later, report, takesParts } = contextValue;
        const headers = request.http?.headers;
        if (response.body.kind !== 'single' || headers === undefined) return;
        const isWhole = later === null;
        if (isWhole && (takesParts !== true || acceptedForm(headers.get('accept')).whole)) return;
        response.body = {
          kind: 'incremental',
          initialResult: { ...response.body.singleResult, hasNext: !isWhole },
          subsequentResults: payloadsOf(later, present, report),
        };
        // Apollo Server wants its version named, and this is the one.
        headers.set('accept', PARTS_TYPE);
      },
    }),
  };
}

async function* payloadsOf(
  later: Promise<LaterAnswer> | null,
  present: PresentError,
  report: RequestReport,
): AsyncGenerator<Payload> {
  for (let next = later; next !== null;) {
    const { parts, extensions, later: rest }: LaterAnswer = await next;
    next = rest;
    yield {
      incremental: parts.map((part) => payloadOf(part, present, report)),
      hasNext: next !== null,
      ...(Object.keys(extensions).length === 0 ? {} : { extensions }),
    };
  }
}

function payloadOf(
  { label, path, data, errors }: AnswerPart,
  present: PresentError,
  { codes }: RequestReport,
): NonNullable<Payload['incremental']>[number] {
  const clientLabel = clientLabelOf(label);
  const presented = errors?.map(present);
  for (const { extensions } of presented ?? []) codes.add(String(extensions?.['code']));
  return {
    data,
    path,
    ...(clientLabel === undefined ? {} : { label: clientLabel }),
    ...(presented === undefined ? {} : { errors: presented }),
  };
}
