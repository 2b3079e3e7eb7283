import { expect, it } from 'vitest';

import { addressList } from './address-list.ts';
import { KeyDeskError } from './key-desk-error.ts';

it.each([
  ['203.0.113.7', '203.0.113.7', true],
  ['203.0.113.7', '203.0.113.8', false],
  ['203.0.113.0/24', '203.0.113.255', true],
  ['203.0.113.0/24', '203.0.114.0', false],
  ['203.0.113.77/24', '203.0.113.1', true],
  ['0.0.0.0/0', '8.8.8.8', true],
  ['0.0.0.0/0', '2001:db8::1', false],
  ['10.0.0.0/8', '::ffff:10.1.2.3', true],
  ['10.0.0.0/8', '::ffff:0b01:0203', false],
  ['2001:db8::/32', '2001:DB8:ffff::1', true],
  ['2001:db8::/32', '2001:db9::1', false],
  ['2001:db8::1', '2001:db8:0:0:0:0:0:1', true],
  ['::1', '127.0.0.1', false],
  ['10.0.0.0/8', 'localhost', false],
  ['10.0.0.0/8', '10.1.2.3:443', false],
  ['10.0.0.0/8', ' 10.1.2.3', false],
])('of %s says that %s is one of them: %s', (entry, address, isListed) => {
  expect(addressList([entry])(address)).toBe(isListed);
});

it('lists nobody when it is empty', () => {
  expect(addressList([])('10.0.0.1')).toBe(false);
});

it.each([
  '',
  'example.com',
  '10.0.0',
  '10.0.0.256',
  '010.0.0.1',
  '10.0.0.0/33',
  '10.0.0.0/-1',
  '10.0.0.0/',
  '10.0.0.0/8/8',
  '10.0.0.0/255.0.0.0',
  '2001:db8::/129',
  '::g',
  '10.0.0.1\n',
])('refuses an entry that is neither an address nor a network: %j', (entry) => {
  expect(() => addressList([entry])).toThrow(KeyDeskError);
});
