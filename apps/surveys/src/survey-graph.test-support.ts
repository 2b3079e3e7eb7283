import { executeOperation } from '@cx/subgraph';
import { openTestSubgraph } from '@cx/testing';
import { parse } from 'graphql';
import { z } from 'zod';

import {
  entities,
  migrations,
  openSurveys,
  type SurveyDefinition,
  type SurveyResponseRecord,
  type Surveys,
} from './index.ts';

/** The subgraph over a database of its own, asked as a gateway asks it. */
export interface SurveyGraph extends AsyncDisposable {
  readonly app: Surveys;
  /** What time it is for what is done in the graph. */
  readonly clock: { now: Date };
  /** Texts of all read statements sent so far. */
  readonly statements: string[];
  /** @param brands whose rows the caller sees; all when nothing is said */
  ask(query: string, brands?: readonly string[]): Promise<SurveyAnswer>;
  /**
   * Calls a mutation with a key of its own, unless the input has one.
   *
   * @param selection of the payload, beside its errors
   */
  change(
    mutation: string,
    input: object,
    selection?: string,
    brands?: readonly string[],
  ): Promise<SurveyChange>;
  query(text: string): Promise<Record<string, unknown>[]>;
  /** Defines the survey and takes the responses in. */
  fill(definition: SurveyDefinition, responses: readonly SurveyResponseRecord[]): Promise<void>;
}

/** The payload of a mutation. */
export interface SurveyChange {
  readonly userErrors: readonly { code: string; message: string; field: string[] | null }[];
  readonly [name: string]: unknown;
}

export interface SurveyAnswer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string }[];
}

const Change = z.looseObject({
  userErrors: z.array(
    z.object({ code: z.string(), message: z.string(), field: z.array(z.string()).nullable() }),
  ),
});

const RUN = { id: '019a0000-0000-7000-8000-00000000000f', records: 1 };

/** @param isBackground whether it also does what is due */
export async function openSurveyGraph({ isBackground = false } = {}): Promise<SurveyGraph> {
  const statements: string[] = [];
  const clock = { now: new Date('2026-03-01T12:00:00Z') };
  const background = isBackground ? { eventUrls: {}, onError: () => undefined } : undefined;
  const subgraph = await openTestSubgraph('surveys', { entities, migrations }, (databaseUrl) =>
    openSurveys({
      databaseUrl,
      secret: 'test',
      now: () => clock.now,
      onStatement: (text) => statements.push(text),
      background,
    }),
  );
  const { app } = subgraph;
  let keys = 0;
  const send = (query: string, brands: readonly string[], input?: object): Promise<SurveyAnswer> =>
    executeOperation(
      app.service,
      {
        document: parse(query),
        variables: { input },
        context: app.service.createContext({
          kind: 'staff',
          id: 'ada',
          scopes: ['*'],
          brands,
          contract: 'internal',
        }),
      },
      () => undefined,
    );
  return {
    app,
    clock,
    statements,
    query: (text) => subgraph.query(text),
    ask: (query, brands = ['*']) => send(query, brands),
    async change(mutation, input, selection = '', brands = ['united']) {
      keys += 1;
      const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
      const { data, errors } = await send(
        `mutation ($input: ${type}!) {
          ${mutation}(input: $input) { ${selection} userErrors { code message field } }
        }`,
        brands,
        { idempotencyKey: `key-${keys}`, ...input },
      );
      if (errors !== undefined) throw new Error(JSON.stringify(errors));
      return Change.parse(data?.[mutation]);
    },
    async fill(definition, responses) {
      await app.intake.define(definition);
      await app.intake.prepare(responses, 'last')(RUN);
    },
    [Symbol.asyncDispose]: () => subgraph[Symbol.asyncDispose](),
  };
}

export function survey(over: Partial<SurveyDefinition> = {}): SurveyDefinition {
  return {
    key: 'stay',
    brandId: 'united',
    title: 'Your stay',
    kind: 'CSAT',
    version: 1,
    questions: [],
    ...over,
  };
}

export function response(over: Partial<SurveyResponseRecord> = {}): SurveyResponseRecord {
  return {
    brandId: 'united',
    customerId: null,
    source: 'panel',
    externalId: 's-1',
    surveyKey: 'stay',
    version: 1,
    startedAt: null,
    submittedAt: new Date('2026-01-01T00:00:00Z'),
    finished: null,
    channel: 'SURVEY',
    language: 'fr',
    weight: null,
    ageBand: null,
    gender: null,
    country: null,
    answers: {},
    ...over,
  };
}

/** What {@link SurveyGraph.change} takes to define a survey that asks one question of each kind. */
export const STAY = {
  key: 'stay',
  brand: 'united',
  title: 'Your stay',
  kind: 'CSAT',
  questions: [
    {
      key: 'SAT',
      label: 'How satisfied are you?',
      construct: 'SATISFACTION',
      scale: { min: 1, max: 5, naCodes: ['9'], blankCodes: ['0'], refusedCodes: ['R'] },
    },
    {
      key: 'CHANNEL',
      label: 'How do you like to reach us?',
      construct: 'PREFERENCE',
      choices: [
        { key: 'phone', label: 'Telephone', channel: 'PHONE' },
        { key: 'mail', label: 'E-mail', channel: 'EMAIL' },
        { key: 'chat', label: 'Chat', channel: 'LIVE_CHAT' },
      ],
    },
    { key: 'WORDS', label: 'What happened?', construct: 'STORY' },
  ],
} as const;

/** Somebody who may be invited. */
export const CUSTOMER_ID = '019a0000-0000-7000-8000-0000000000c1';
