import { expect, it } from 'vitest';

import { createGrowingAnswer } from './growing-answer.ts';

it('takes in each part at its place, and leaves the first as it is', () => {
  const first = { people: [{ id: '1', home: { city: 'Lyon' } }] };
  const answer = createGrowingAnswer(first);

  const isThere = answer.add({ path: ['people', 0], data: { home: { street: 'Rue A' }, age: 3 } });

  expect(isThere).toBe(true);
  expect(answer.data).toEqual({
    people: [{ id: '1', home: { city: 'Lyon', street: 'Rue A' }, age: 3 }],
  });
  expect(first).toEqual({ people: [{ id: '1', home: { city: 'Lyon' } }] });
});

it('keeps what it has where a part has null', () => {
  const answer = createGrowingAnswer({ home: { city: 'Lyon' } });

  answer.add({ path: [], data: { home: null } });

  expect(answer.data).toEqual({ home: { city: 'Lyon' } });
});

it.for([[['person']], [['people', 3]], [['__proto__']]] as const)(
  'has no place for a part of what is not there: %j',
  ([path]) => {
    const answer = createGrowingAnswer({ person: null, people: [] });

    expect(answer.add({ path, data: { isBad: true } })).toBe(false);
    expect(Reflect.get({}, 'isBad')).toBeUndefined();
  },
);
