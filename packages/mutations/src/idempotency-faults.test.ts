import { DatabaseUnavailable } from '@cx/database';
import { expect, it } from 'vitest';

import { addNote, openDesk } from './idempotency.test-support.ts';

const WAITERS = `
  SELECT count(*)::int AS n FROM pg_stat_activity
  WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%idempotency_key%'`;

it('does the work of equal requests that come at the same time once', async () => {
  await using desk = await openDesk();

  const answers = await Promise.all(Array.from({ length: 20 }, () => desk.add()));

  expect(answers).toEqual(Array.from({ length: 20 }, () => ({ count: 1 })));
  expect(await desk.notes()).toEqual(['first']);
});

it('lets one of two requests win that come with one key at the same time', async () => {
  await using desk = await openDesk();
  const bodies = ['first', 'second'];

  const results = await Promise.allSettled(bodies.map((body) => desk.add({ input: { body } })));

  const won = bodies.filter((_, index) => results[index]?.status === 'fulfilled');
  expect(won).toHaveLength(1);
  expect(results).toContainEqual({
    status: 'rejected',
    reason: expect.objectContaining({ code: 'IDEMPOTENCY_KEY_REUSED' }),
  });
  expect(await desk.notes()).toEqual(won);
});

it('does the work of a request that waited for one that failed', async () => {
  await using desk = await openDesk();
  const gate = Promise.withResolvers<never>();
  const claimed = Promise.withResolvers<void>();

  const failing = desk.attempt(async (query) => {
    await addNote(query, { body: 'of the one that fails' });
    claimed.resolve();
    return gate.promise;
  });
  await claimed.promise;
  const waiting = desk.add();
  await expect.poll(() => desk.database.unrestricted.query(WAITERS)).toEqual([{ n: 1 }]);
  gate.reject(new Error('changed my mind'));

  await expect(failing).rejects.toThrow('changed my mind');
  expect(await waiting).toEqual({ count: 1 });
  expect(await desk.notes()).toEqual(['first']);
});

it.each(['before', 'after'])(
  'keeps nothing of a request whose connection is lost %s its work, and does it when asked again',
  async (moment) => {
    await using desk = await openDesk();

    const lost = desk.attempt(async (query) => {
      if (moment === 'after') await addNote(query, { body: 'lost' });
      const [backend] = await query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      await desk.database.unrestricted.query('SELECT pg_terminate_backend($1, 5000)', [
        backend?.pid,
      ]);
      return addNote(query, { body: 'lost' });
    });
    await expect(lost).rejects.toThrow(DatabaseUnavailable);
    const kept = await desk.database.unrestricted.query('SELECT key FROM idempotency_key');
    const again = await desk.add();

    expect(kept).toEqual([]);
    expect(again).toEqual({ count: 1 });
    expect(await desk.notes()).toEqual(['first']);
  },
);

it('does each of many requests once though some of their transactions are undone', async () => {
  await using desk = await openDesk();
  const bodies = Array.from({ length: 12 }, (_, index) => `note ${index + 10}`);
  let calls = 0;

  const send = (body: string): Promise<unknown> =>
    desk.attempt(
      async (query) => {
        const answer = await addNote(query, { body });
        calls += 1;
        // Every third is undone after its work and before its commit.
        if (calls % 3 === 0) throw new Error('the process ends here');
        return answer;
      },
      { key: body, input: { body } },
    );
  const sendUntilAnswered = (body: string): Promise<unknown> =>
    send(body).catch(() => sendUntilAnswered(body));
  await Promise.all([...bodies, ...bodies].map(sendUntilAnswered));

  expect(await desk.notes()).toEqual(bodies);
});
