import dgram from 'node:dgram';
import dns from 'node:dns';
// Loaded with --import before anything else: writes every address that the process turns to, one a line.
import { appendFileSync } from 'node:fs';
import { isIP, Socket } from 'node:net';

const file = process.env['RECORD_CONNECTIONS'] ?? '/dev/null';

function record(what: string): void {
  appendFileSync(file, `${what}\n`);
}

/** Puts a recording in front of a method, and leaves the method as it is. */
function spy(
  target: object,
  name: string,
  describe: (args: readonly unknown[]) => string | null,
): void {
  const original: unknown = Reflect.get(target, name);
  if (typeof original !== 'function') throw new TypeError(`${name} is no method.`);
  Reflect.set(target, name, function recorded(this: unknown, ...args: unknown[]): unknown {
    const what = describe(args);
    if (what !== null) record(what);
    return Reflect.apply(original, this, args);
  });
}

spy(Socket.prototype, 'connect', (args) => {
  const [options] = args.flat();
  if (typeof options !== 'object' || options === null) {
    return `tcp ${typeof args[1] === 'string' ? args[1] : 'localhost'}`;
  }
  return 'path' in options && options.path ? 'unix' : `tcp ${String(Reflect.get(options, 'host'))}`;
});

spy(
  dgram.Socket.prototype,
  'send',
  (args) => `udp ${args.filter((arg) => typeof arg === 'string').join(' ')}`,
);

// Asking for the address of an address asks nobody.
spy(dns, 'lookup', ([name]) => (isIP(String(name)) === 0 ? `dns ${String(name)}` : null));
