import { expect, it } from 'vitest';

import { type Answers, type Channel, openChannel } from './channel.ts';

it('answers what the other side asks, both ways at a time', async () => {
  const { one, other } = connected({ double: (data) => Number(data) * 2 }, { who: () => 'one' });

  expect(await Promise.all([one.ask('double', 4), other.ask('who'), one.ask('double', 5)])).toEqual(
    [8, 'one', 10],
  );
});

it('answers with nothing where there is nothing to say', async () => {
  const { one } = connected({ stop: () => undefined }, {});

  expect(await one.ask('stop')).toBeNull();
});

it('tells why there is no answer', async () => {
  const refuse = (): never => {
    throw new Error('Not now.');
  };
  const { one } = connected({ refuse }, {});

  await expect(one.ask('refuse')).rejects.toThrow('Not now.');
  await expect(one.ask('unknown')).rejects.toThrow('Nobody here answers unknown.');
});

it('lets nobody wait for one that is gone', async () => {
  const channel = openChannel(() => undefined, {});

  const asked = channel.ask('anything');
  channel.close();

  await expect(asked).rejects.toThrow('The other process is gone.');
  await expect(channel.ask('more')).rejects.toThrow('The other process is gone.');
});

it('passes over what is not of its kind', () => {
  const channel = openChannel(() => expect.unreachable(), {});

  for (const message of [null, 'ask', { kind: 'ask' }, { cmd: 'x' }]) channel.receive(message);
});

/** @param ofOther what `one` may ask */
function connected(ofOther: Answers, ofOne: Answers): { one: Channel; other: Channel } {
  const one: Channel = openChannel((message) => other.receive(wired(message)), ofOne);
  const other: Channel = openChannel((message) => one.receive(wired(message)), ofOther);
  return { one, other };
}

function wired(message: unknown): unknown {
  return JSON.parse(JSON.stringify(message));
}
