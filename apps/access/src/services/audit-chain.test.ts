import { createHash } from 'node:crypto';

import { assert, jsonValue, property } from 'fast-check';
import { expect, it } from 'vitest';

import { canonicalJson, chainTo, EMPTY_LOG, faultOf, type JsonValue } from './audit-chain.ts';
import { draftOf } from './audit-event.ts';

const AT = new Date('2026-03-01T12:00:00Z');

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

it('hashes an entry with the hash of the one before it, as anybody can who has the rows', () => {
  const first = draftOf({
    at: AT,
    actor: 'ann',
    action: 'key.created',
    subject: 'k1',
    details: { scopes: ['tickets:read'], kind: 'bi', brands: [] },
  });
  const second = draftOf({ at: AT, actor: 'bob', action: 'access.denied', details: {} });

  const [one, two] = chainTo(EMPTY_LOG, [first, second]);

  const zeros = '0000000000000000000000000000000000000000000000000000000000000000';
  expect(one?.hash).toBe(
    sha256(
      `{"action":"key.created","actor":"ann","at":"2026-03-01T12:00:00.000Z","details":{"brands":[],"kind":"bi","scopes":["tickets:read"]},"previousHash":"${zeros}","seq":1,"subject":"k1"}`,
    ),
  );
  expect(two).toMatchObject({ seq: '2', previousHash: one?.hash });
  expect(two?.hash).toBe(
    sha256(
      `{"action":"access.denied","actor":"bob","at":"2026-03-01T12:00:00.000Z","details":{},"previousHash":"${one?.hash}","seq":2,"subject":null}`,
    ),
  );
});

it('goes on where a log ends', () => {
  const draft = draftOf({ at: AT, actor: 'ann', action: 'key.revoked', details: {} });
  const head = { seq: 41, hash: 'of the entry 41' };

  const [entry] = chainTo(head, [draft]);

  expect(entry).toMatchObject({ seq: '42', previousHash: 'of the entry 41' });
  expect(faultOf(head, entry ?? { ...draft, seq: '', previousHash: '', hash: '' })).toBeNull();
});

it('blames the entry that was written anew with a hash that fits', () => {
  const draft = draftOf({ at: AT, actor: 'ann', action: 'key.revoked', details: {} });
  const [first, second] = chainTo(EMPTY_LOG, [draft, draft]);
  const [forged] = chainTo(EMPTY_LOG, [{ ...draft, actor: 'eve' }]);

  const fault = faultOf(
    { seq: 1, hash: forged?.hash ?? '' },
    second ?? { ...draft, seq: '', previousHash: '', hash: '' },
  );

  expect(first?.hash).not.toBe(forged?.hash);
  expect(fault).toEqual({ fault: 'CHANGED', seq: 1 });
});

it('refuses an event without a date', () => {
  const event = { at: new Date('soon'), actor: 'ann', action: 'key.revoked', details: {} } as const;

  expect(() => draftOf(event)).toThrow('An audit event has a date.');
});

it('writes one JSON for one value, in whatever order its keys are', () => {
  const json = canonicalJson({
    b: [1, -0, 1e21, 0.5],
    a: { d: null, c: true },
    '\u00e9': 'é\0\ud800',
  });

  expect(json).toBe('{"a":{"c":true,"d":null},"b":[1,0,1e+21,0.5],"é":"é\ufffd"}');
  assert(
    property(jsonValue({ stringUnit: 'grapheme' }), (value) => {
      const parsed: JsonValue = JSON.parse(JSON.stringify(value));
      expect(JSON.parse(canonicalJson(parsed))).toEqual(parsed);
    }),
  );
});
