import { createFindByIds, createKeysetList, type KeysetList, type Reads } from '@cx/database';
import { createIntakeTable, type IntakeTable } from '@cx/intake';

import { type SurveyResponse, SurveyResponseEntity } from '../entities/survey-response.ts';

export interface SurveyResponseRepository {
  findByIds(ids: readonly string[]): Promise<SurveyResponse[]>;
  readonly newest: KeysetList<SurveyResponse, null>;
  readonly intake: IntakeTable<NewSurveyResponse>;
}

export type NewSurveyResponse = Omit<SurveyResponse, 'importId' | 'receivedAt'>;

const intake = createIntakeTable<NewSurveyResponse>({
  entity: SurveyResponseEntity,
  key: ['brandId', 'source', 'externalId'],
  event: {
    type: 'survey-response.recorded',
    occurredAt: 'submittedAt',
    payload: `jsonb_build_object('channel', channel, 'direction', 'INBOUND', 'summary',
      (SELECT left(title, 140) FROM survey WHERE key = survey_key))`,
    payloadOf: ['channel', 'surveyKey'],
  },
});

export function createSurveyResponseRepository(reads: Reads): SurveyResponseRepository {
  return {
    findByIds: createFindByIds(reads, SurveyResponseEntity),

    newest: createKeysetList<SurveyResponse, null>(reads, {
      entity: SurveyResponseEntity,
      orderBy: ['submittedAt', 'id'],
      direction: 'DESC',
      conditions: () => [],
    }),
    intake,
  };
}
