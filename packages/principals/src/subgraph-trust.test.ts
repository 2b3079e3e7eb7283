import { createHmac } from 'node:crypto';

import { expect, it } from 'vitest';

import { LOCAL_PRINCIPAL, type Principal } from './principal.ts';
import { type Headers, signRequest, verifyRequest } from './subgraph-trust.ts';

const SECRET = 'a secret of the cluster';
const NOW = new Date('2026-03-01T12:00:00.500Z');
const BODY = '{"query":"{ customers(first: 3) { nodes { id } } }"}';
const PARTNER: Principal = {
  kind: 'partner',
  id: 'agence-é',
  scopes: ['tickets:read'],
  brands: ['united'],
};

const secondsLater = (seconds: number): Date => new Date(NOW.valueOf() + seconds * 1000);

const signed = (body = BODY): Record<string, string> => signRequest(SECRET, PARTNER, body, NOW);

it.for([LOCAL_PRINCIPAL, PARTNER])(
  'tells the principal of a request that the gateway signed: $id',
  (principal) => {
    const headers = signRequest(SECRET, principal, BODY, NOW);

    expect(verifyRequest(SECRET, headers, BODY, NOW)).toEqual(principal);
  },
);

it('verifies the bytes of a body as it does its text', () => {
  const body = '{"query":"{ été }"}';

  expect(verifyRequest(SECRET, signed(body), Buffer.from(body), NOW)).toEqual(PARTNER);
});

it('promises this form to gateways of other makes', () => {
  const principal =
    'eyJraW5kIjoicGFydG5lciIsImlkIjoiYWdlbmNlLcOpIiwic2NvcGVzIjpbInRpY2tldHM6cmVhZCJdLCJicmFuZHMiOlsidW5pdGVkIl19';
  const mac = createHmac('sha256', SECRET)
    .update(`1772366400.${principal}.${BODY}`)
    .digest('base64url');

  expect(signed()).toEqual({
    'x-cx-principal': principal,
    'x-cx-signature': `1772366400.${mac}`,
  });
});

it('signs an empty body too', () => {
  expect(verifyRequest(SECRET, signed(''), '', NOW)).toEqual(PARTNER);
  expect(verifyRequest(SECRET, signed(''), ' ', NOW)).toBe(null);
});

it('refuses another secret', () => {
  expect(verifyRequest('another secret', signed(), BODY, NOW)).toBe(null);
});

it('refuses the signature of another principal', () => {
  const mine = signRequest(SECRET, PARTNER, BODY, NOW);
  const theirs = signRequest(SECRET, LOCAL_PRINCIPAL, BODY, NOW);

  expect(
    verifyRequest(
      SECRET,
      { 'x-cx-principal': theirs['x-cx-principal'], 'x-cx-signature': mine['x-cx-signature'] },
      BODY,
      NOW,
    ),
  ).toBe(null);
});

it('refuses to take a part of the body for a part of the principal', () => {
  const headers = signed('.rest');

  expect(
    verifyRequest(
      SECRET,
      { ...headers, 'x-cx-principal': `${headers['x-cx-principal']}.` },
      'rest',
      NOW,
    ),
  ).toBe(null);
});

it.for([
  [-30, true],
  [0, true],
  [29, true],
  [30, false],
  [31, false],
  [-31, false],
  [86_400, false],
] as const)('takes a request %i seconds after it was signed: %s', ([seconds, isTaken]) => {
  // It was signed at 12:00:00, in whole seconds, half a second before now.
  const found = verifyRequest(SECRET, signed(), BODY, secondsLater(seconds));

  expect(found).toEqual(isTaken ? PARTNER : null);
});

it('refuses a time that was put into the signature afterwards', () => {
  const headers = signed();
  const later = secondsLater(3600);
  const seconds = Math.floor(later.valueOf() / 1000);
  const mac = headers['x-cx-signature']?.split('.')[1];

  expect(
    verifyRequest(SECRET, { ...headers, 'x-cx-signature': `${seconds}.${mac}` }, BODY, later),
  ).toBe(null);
});

/** Each text that differs from the given one in one character: another one, one less, one more. */
function* changesOf(text: string): Generator<string> {
  for (let index = 0; index <= text.length; index += 1) {
    const before = text.slice(0, index);
    const after = text.slice(index + 1);
    for (const other of ['A', 'z', '0', '_', '.', '=', ' ', '{']) {
      if (index < text.length && text[index] !== other) yield `${before}${other}${after}`;
      yield `${before}${other}${text.slice(index)}`;
    }
    if (index < text.length) yield `${before}${after}`;
  }
}

it.for(['x-cx-principal', 'x-cx-signature'])(
  'refuses every change of one character of %s',
  (name) => {
    const headers = signed();

    const taken = [...changesOf(headers[name] ?? '')].filter(
      (changed) => verifyRequest(SECRET, { ...headers, [name]: changed }, BODY, NOW) !== null,
    );

    expect(taken).toEqual([]);
  },
);

it('refuses every change of one character of the body', () => {
  const headers = signed();

  const taken = [...changesOf(BODY)].filter(
    (changed) => verifyRequest(SECRET, headers, changed, NOW) !== null,
  );

  expect(taken).toEqual([]);
});

const PRINCIPAL = { 'x-cx-principal': signed()['x-cx-principal'] };

it('takes the secret itself from a router that cannot sign, whatever the body and the time', () => {
  const headers = { ...PRINCIPAL, 'x-cx-secret': SECRET };

  expect(verifyRequest(SECRET, headers, 'any', secondsLater(86_400))).toEqual(PARTNER);
});

it('refuses the secret without a principal, a wrong one, and a principal alone', () => {
  const answers = [
    { 'x-cx-secret': SECRET },
    { ...PRINCIPAL, 'x-cx-secret': 'a guess' },
    { ...PRINCIPAL, 'x-cx-secret': '' },
    { ...PRINCIPAL, 'x-cx-secret': `${SECRET} ` },
    PRINCIPAL,
    {},
  ].map((headers) => verifyRequest(SECRET, headers, BODY, NOW));

  expect(answers).toEqual([null, null, null, null, null, null]);
});

it('does not fall back to the secret when a signature is wrong', () => {
  const headers = { ...signed(), 'x-cx-secret': SECRET };

  expect(verifyRequest(SECRET, headers, 'another body', NOW)).toBe(null);
});

it('refuses a secret whose principal is none', () => {
  const encode = (value: unknown): string =>
    Buffer.from(JSON.stringify(value)).toString('base64url');
  const answers = [
    'text',
    '',
    '%%%',
    encode(null),
    encode([PARTNER]),
    encode({ ...PARTNER, kind: 'admin' }),
    encode({ ...PARTNER, id: '' }),
    encode({ ...PARTNER, scopes: 'tickets:read' }),
    encode({ kind: 'staff', id: 'ann', scopes: [] }),
  ].map((principal) =>
    verifyRequest(SECRET, { 'x-cx-principal': principal, 'x-cx-secret': SECRET }, BODY, NOW),
  );

  expect(answers).toEqual(Array.from({ length: 9 }, () => null));
});

const HUGE = 'x'.repeat(5_000_000);
const { 'x-cx-principal': good, 'x-cx-signature': signature } = signed();

it.for<[string, Headers]>([
  ['two principals', { 'x-cx-principal': [`${good}`, `${good}`], 'x-cx-signature': signature }],
  ['one principal in a list', { 'x-cx-principal': [`${good}`], 'x-cx-signature': signature }],
  ['two signatures', { 'x-cx-principal': good, 'x-cx-signature': [`${signature}`, ''] }],
  ['two secrets', { 'x-cx-principal': good, 'x-cx-secret': [SECRET, SECRET] }],
  ['an empty signature', { 'x-cx-principal': good, 'x-cx-signature': '' }],
  ['a signature without a time', { 'x-cx-principal': good, 'x-cx-signature': '.' }],
  ['a time without a signature', { 'x-cx-principal': good, 'x-cx-signature': '1772366400' }],
  ['a time that is none', { 'x-cx-principal': good, 'x-cx-signature': 'NaN.x' }],
  ['an endless time', { 'x-cx-principal': good, 'x-cx-signature': 'Infinity.x' }],
  ['a huge signature', { 'x-cx-principal': good, 'x-cx-signature': `1772366400.${HUGE}` }],
  ['a huge principal', { 'x-cx-principal': HUGE, 'x-cx-signature': signature }],
  ['a huge secret', { 'x-cx-principal': good, 'x-cx-secret': HUGE }],
  ['signs that no base64 has', { 'x-cx-principal': '💥 é\0', 'x-cx-signature': signature }],
])('refuses %s without a fuss', ([, headers]) => {
  expect(verifyRequest(SECRET, headers, BODY, NOW)).toBe(null);
});
