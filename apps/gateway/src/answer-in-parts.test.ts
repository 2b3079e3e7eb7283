import type { AnswerPart, LaterParts } from '@cx/federation';
import { pino } from 'pino';
import { expect, it } from 'vitest';

import { answerInParts, type PartedAnswer, type PartedRun } from './answer-in-parts.ts';

const RAW = { data: { people: [{ id: '1' }, { id: '2' }] } };

const part = (index: number): AnswerPart => ({
  label: '1',
  path: ['people', index],
  typeName: 'Person',
  data: { name: `Person ${index}` },
});

interface Ended {
  readonly answer: Promise<PartedAnswer>;
  /** What it was ended with, each time. */
  readonly ends: unknown[];
  readonly ended: Promise<void>;
  readonly log: unknown[];
}

function start(later: Promise<LaterParts>, over: Partial<PartedRun> = {}): Ended {
  const ends: unknown[] = [];
  const log: unknown[] = [];
  const ended = Promise.withResolvers<void>();
  const answer = answerInParts({
    authorization: { complete: (whole) => whole, completePart: (one) => one },
    raw: RAW,
    later,
    isAccountedFor: () => Promise.resolve(true),
    async end(whole, hasErrors) {
      ends.push({ whole, hasErrors });
      ended.resolve();
      return { cost: 3 };
    },
    log: pino({ level: 'error' }, { write: (line) => void log.push(JSON.parse(line)) }),
    ...over,
  });
  return { answer, ends, ended: ended.promise, log };
}

it('sends no part of an object that its client did not get', async () => {
  const later = Promise.resolve({ parts: [part(0), part(1)], later: null });
  const { answer } = start(later, {
    authorization: {
      complete: () => ({ data: { people: [null, { id: '2' }] } }),
      completePart: (one) => one,
    },
  });

  expect((await (await answer).later)?.parts).toEqual([part(1)]);
});

it('ends with the whole of it when the last part has come, read or not', async () => {
  const last = Promise.withResolvers<LaterParts>();
  const { answer, ends, ended } = start(Promise.resolve({ parts: [part(0)], later: last.promise }));
  await answer;
  const before = [...ends];

  last.resolve({ parts: [part(1)], later: null });
  await ended;

  expect(before).toEqual([]);
  expect(ends).toEqual([
    {
      whole: {
        data: {
          people: [
            { id: '1', name: 'Person 0' },
            { id: '2', name: 'Person 1' },
          ],
        },
      },
      hasErrors: false,
    },
  ]);
});

it('ends once, and tells the log, where it breaks off', async () => {
  const { answer, ends, log } = start(
    Promise.resolve({ parts: [part(0)], later: Promise.reject(new Error('A bug.')) }),
  );

  const { later } = await answer;
  const second = await later;

  await expect(second?.later).rejects.toThrow('A bug.');
  expect(ends).toMatchObject([{ hasErrors: true }]);
  expect(log).toMatchObject([{ msg: 'An answer breaks off between two parts.' }]);
});
