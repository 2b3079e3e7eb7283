import { expect, it } from 'vitest';

import { rememberTokens } from './remembered-tokens.ts';
import type { TokenVerdict } from './token-verifier.ts';

const BEGIN = Date.parse('2026-11-22T12:00:00Z');

const ANN: TokenVerdict = {
  principal: { kind: 'staff', id: 'ann', scopes: ['tickets:read'], brands: ['united'] },
};

it('verifies a token once in half a minute', async () => {
  const { verify, asked, wait } = open(() => ANN);
  const token = tokenUntil(3600);

  expect([await verify(token), await verify(token)]).toEqual([ANN, ANN]);
  wait(29);
  await verify(token);
  expect(asked).toHaveLength(1);
  wait(2);
  expect(await verify(token)).toEqual(ANN);
  expect(asked).toHaveLength(2);
});

it('believes no token for longer than it lives', async () => {
  const { verify, asked, wait } = open(() => ANN);
  const token = tokenUntil(10);
  await verify(token);

  wait(10);
  await verify(token);

  expect(asked).toHaveLength(2);
});

it('looks again at a token that was refused, and at every other one', async () => {
  const { verify, asked } = open((count) => (count === 1 ? { refusal: 'BAD_SIGNATURE' } : ANN));
  const token = tokenUntil(3600);

  expect(await verify(token)).toEqual({ refusal: 'BAD_SIGNATURE' });
  expect(await verify(token)).toEqual(ANN);
  await verify(tokenUntil(3601));

  expect(asked).toHaveLength(3);
});

function open(answer: (count: number) => TokenVerdict): {
  readonly verify: (token: string) => Promise<TokenVerdict>;
  readonly asked: string[];
  readonly wait: (seconds: number) => void;
} {
  let time = BEGIN;
  const asked: string[] = [];
  const verifier = rememberTokens(
    { verify: async (token) => answer(asked.push(token)) },
    () => new Date(time),
  );
  return {
    verify: (token) => verifier.verify(token),
    asked,
    wait: (seconds) => void (time += seconds * 1000),
  };
}

function tokenUntil(seconds: number): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'ES256' })}.${part({ exp: BEGIN / 1000 + seconds })}.signature`;
}
