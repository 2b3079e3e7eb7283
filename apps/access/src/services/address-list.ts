import { BlockList, isIP } from 'node:net';

import { KeyDeskError } from './key-desk-error.ts';

/**
 * Tells whether an address is one of those listed, or in one of the networks: `203.0.113.7`, `10.0.0.0/8`,
 * `2001:db8::/32`. An IPv4 address is the same one inside of an IPv6 address.
 *
 * @throws KeyDeskError when an entry is neither
 */
export function addressList(entries: readonly string[]): (address: string) => boolean {
  const list = new BlockList();
  for (const entry of entries) add(list, entry);
  return (address) => {
    const family = familyOf(address);
    return family !== null && list.check(address, family);
  };
}

const ENTRY = /^([0-9a-f.:]+)(?:\/(\d{1,3}))?$/i;

const LONGEST_PREFIX = { ipv4: 32, ipv6: 128 };

function add(list: BlockList, entry: string): void {
  const [, address = '', prefix] = ENTRY.exec(entry) ?? [];
  const family = familyOf(address);
  const bits = prefix === undefined ? undefined : Number(prefix);
  if (family === null || (bits !== undefined && bits > LONGEST_PREFIX[family])) {
    throw new KeyDeskError(
      'BAD_INPUT',
      `${entry} is neither an address nor a network such as 203.0.113.0/24.`,
    );
  }
  if (bits === undefined) list.addAddress(address, family);
  else list.addSubnet(address, bits, family);
}

function familyOf(address: string): 'ipv4' | 'ipv6' | null {
  const version = isIP(address);
  if (version === 0) return null;
  return version === 4 ? 'ipv4' : 'ipv6';
}
