import { expect, it } from 'vitest';

import { verifyTouchpoint } from './touchpoint-rules.ts';

const GATE = { key: 'gate', name: 'Gate', position: 0, topics: ['WAITING_TIME'] };

it('takes a touchpoint at the first place of a journey', () => {
  expect(() => {
    verifyTouchpoint(GATE);
  }).not.toThrow();
});

it.each([
  ['with a key of another form', { key: 'Check in' }, 'KEY_WRONG', ['input', 'key']],
  ['without a name', { name: ' ' }, 'TEXT_LENGTH_WRONG', ['input', 'name']],
  ['in front of the first place', { position: -1 }, 'POSITION_WRONG', ['input', 'position']],
  ['of a topic of another form', { topics: ['wait'] }, 'TOPIC_KEY_WRONG', ['input', 'topics', '0']],
  [
    'of too many topics',
    { topics: Array.from({ length: 101 }, (_, n) => `T${n}`) },
    'TOPICS_TOO_MANY',
    ['input', 'topics'],
  ],
])('refuses a touchpoint %s', (_, over, code, field) => {
  expect(() => {
    verifyTouchpoint({ ...GATE, ...over });
  }).toThrow(expect.objectContaining({ code, field }));
});
