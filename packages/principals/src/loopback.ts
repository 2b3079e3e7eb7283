import { isIP } from 'node:net';

/**
 * Whether a name or address leads to this machine alone.
 *
 * @param host without a port, an IPv6 address with or without its brackets
 */
export function isLoopback(host: string): boolean {
  const address = host.replace(/^\[(.*)\]$/, '$1');
  return (
    address === 'localhost' ||
    address === '::1' ||
    (isIP(address) === 4 && address.startsWith('127.'))
  );
}
