import { executeOperation } from '@cx/subgraph';
import { openTestSubgraph } from '@cx/testing';
import { parse } from 'graphql';

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
  /** Texts of all read statements sent so far. */
  readonly statements: string[];
  /** @param brands whose rows the caller sees; all when nothing is said */
  ask(query: string, brands?: readonly string[]): Promise<SurveyAnswer>;
  query(text: string): Promise<Record<string, unknown>[]>;
  /** Defines the survey and takes the responses in. */
  fill(definition: SurveyDefinition, responses: readonly SurveyResponseRecord[]): Promise<void>;
}

export interface SurveyAnswer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string }[];
}

const RUN = { id: '019a0000-0000-7000-8000-00000000000f', records: 1 };

/** @param isBackground whether it also does what is due */
export async function openSurveyGraph({ isBackground = false } = {}): Promise<SurveyGraph> {
  const statements: string[] = [];
  const background = isBackground ? { eventUrls: {}, onError: () => undefined } : undefined;
  const subgraph = await openTestSubgraph('surveys', { entities, migrations }, (databaseUrl) =>
    openSurveys({
      databaseUrl,
      secret: 'test',
      onStatement: (text) => statements.push(text),
      background,
    }),
  );
  const { app } = subgraph;
  return {
    app,
    statements,
    query: (text) => subgraph.query(text),
    ask: (query, brands = ['*']) =>
      executeOperation(
        app.service,
        {
          document: parse(query),
          context: app.service.createContext({
            kind: 'staff',
            id: 'ada',
            scopes: ['*'],
            brands,
            contract: 'internal',
          }),
        },
        () => undefined,
      ),
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
