import { expect, it } from 'vitest';

import { topicLabel } from './topic-label.ts';

it.each([
  ['WAITING_TIME', 'en', 'Waiting and reachability'],
  ['WAITING_TIME', 'fr', 'Attente et joignabilité'],
  ['WAITING_TIME', 'FR-ca', 'Attente et joignabilité'],
  ['WAITING_TIME', 'de', 'Waiting and reachability'],
  ['OWN_TOPIC', 'fr', 'OWN_TOPIC'],
])('calls %s in %s «%s»', (key, language, label) => {
  expect(topicLabel(key, language)).toBe(label);
});
