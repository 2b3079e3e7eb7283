import { expect, it } from 'vitest';

import { isLoopback } from './loopback.ts';

it.each(['localhost', '127.0.0.1', '127.9.8.7', '::1', '[::1]'])(
  'takes %s for this machine',
  (host) => {
    expect(isLoopback(host)).toBe(true);
  },
);

it.each([
  '',
  '0.0.0.0',
  '::',
  '[::]',
  '128.0.0.1',
  '127.0.0.1.example.com',
  '127.1',
  '127.0.0.256',
  'localhost.example.com',
  '[127.0.0.1',
])('takes %j for others too', (host) => {
  expect(isLoopback(host)).toBe(false);
});
