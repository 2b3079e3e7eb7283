import DataLoader from 'dataloader';
import { expect, it } from 'vitest';

import type { OwnTopic } from './brand-topics.ts';
import { type OwnTopicsLoader, topicLabel } from './topic-label.ts';

const NO_TERMS = { en: [], fr: [] };

const LOUNGE: OwnTopic = {
  key: 'LOUNGE',
  labels: { en: 'Lounges', fr: 'Salons' },
  terms: NO_TERMS,
};

function ownTopics(asked: string[] = []): OwnTopicsLoader {
  return new DataLoader((brandIds) => {
    asked.push(...brandIds);
    return Promise.resolve(brandIds.map((id) => (id === 'united' ? [LOUNGE] : [])));
  });
}

it.each([
  ['WAITING_TIME', 'en', 'Waiting and reachability'],
  ['WAITING_TIME', 'fr', 'Attente et joignabilité'],
  ['WAITING_TIME', 'FR-ca', 'Attente et joignabilité'],
  ['WAITING_TIME', 'de', 'Waiting and reachability'],
  ['LOUNGE', 'en', 'Lounges'],
  ['LOUNGE', 'fr', 'Salons'],
  ['GIVEN_UP', 'fr', 'GIVEN_UP'],
])('calls %s in %s «%s»', async (key, language, label) => {
  expect(await topicLabel({ key, brandId: 'united' }, language, ownTopics())).toBe(label);
});

it('calls a topic of another brand by its key, and asks nobody for those of all', async () => {
  const asked: string[] = [];
  const topics = ownTopics(asked);

  const foreign = await topicLabel({ key: 'LOUNGE', brandId: 'delta' }, 'en', topics);
  await topicLabel({ key: 'PRICE', brandId: 'united' }, 'en', topics);

  expect(foreign).toBe('LOUNGE');
  expect(asked).toEqual(['delta']);
});
