/** Bytes that are being written, of texts most of all. */
export interface TextBytes {
  byte(code: number): void;
  copy(source: Buffer, from: number, to: number): void;
  ascii(text: string): void;
  /** A text of JSON with its quotes. @param quote what stands for a quote: twice where it is inside of another text */
  json(source: Buffer, from: number, to: number, quote?: string): void;
  /** A list of texts of JSON, each between two of the bounds. */
  list(source: Buffer, bounds: readonly number[], quote?: string): void;
  /** As `Date` writes it, in UTC. */
  instant(ms: number): void;
  size(): number;
  take(): Uint8Array;
}

const DAY_MS = 86_400_000;
/** Of which the date is kept at hand: to write it costs more than all else of an instant. */
const MOST_DAYS = 10_000;

const [ZERO, COLON, POINT, LETTER_Z] = [48, 58, 46, 90];
const [QUOTE, BACKSLASH, BLANK] = [34, 92, 32];

export function createTextBytes(): TextBytes {
  let bytes = Buffer.allocUnsafeSlow(128 * 1024);
  let length = 0;
  const days = new Map<number, string>();

  function makeRoom(more: number): void {
    if (length + more <= bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(2 * bytes.length + more);
    bytes.copy(larger, 0, 0, length);
    bytes = larger;
  }

  function byte(code: number): void {
    makeRoom(1);
    bytes[length++] = code;
  }

  function copy(source: Buffer, from: number, to: number): void {
    makeRoom(to - from);
    // A call into the engine costs more than some bytes.
    if (to - from > 48) source.copy(bytes, length, from, to);
    else for (let at = from; at < to; at++) bytes[length + at - from] = source[at] ?? 0;
    length += to - from;
  }

  function ascii(text: string): void {
    makeRoom(text.length);
    for (let at = 0; at < text.length; at++) bytes[length++] = text.charCodeAt(at);
  }

  function json(source: Buffer, from: number, to: number, quote = '"'): void {
    ascii(quote);
    let copied = from;
    for (let at = from; at < to; at++) {
      const code = source[at] ?? 0;
      if (code >= BLANK && code !== QUOTE && code !== BACKSLASH) continue;
      copy(source, copied, at);
      copied = at + 1;
      if (code === QUOTE) ascii(`\\${quote}`);
      else ascii(JSON.stringify(String.fromCharCode(code)).slice(1, -1));
    }
    copy(source, copied, to);
    ascii(quote);
  }

  function list(source: Buffer, bounds: readonly number[], quote = '"'): void {
    ascii('[');
    for (let at = 0; at < bounds.length; at += 2) {
      if (at > 0) ascii(',');
      json(source, bounds[at] ?? 0, bounds[at + 1] ?? 0, quote);
    }
    ascii(']');
  }

  function dateOf(day: number): string {
    const known = days.get(day);
    if (known !== undefined) return known;
    if (days.size === MOST_DAYS) days.clear();
    const date = new Date(day * DAY_MS).toISOString().replace(/T.*/, 'T');
    days.set(day, date);
    return date;
  }

  function twoDigits(value: number, behind: number): void {
    bytes[length++] = ZERO + Math.floor(value / 10);
    bytes[length++] = ZERO + (value % 10);
    bytes[length++] = behind;
  }

  function instant(ms: number): void {
    const day = Math.floor(ms / DAY_MS);
    ascii(dateOf(day));
    makeRoom(13);
    const rest = ms - day * DAY_MS;
    twoDigits(Math.floor(rest / 3_600_000), COLON);
    twoDigits(Math.floor(rest / 60_000) % 60, COLON);
    twoDigits(Math.floor(rest / 1000) % 60, POINT);
    bytes[length++] = ZERO + Math.floor((rest % 1000) / 100);
    twoDigits(rest % 100, LETTER_Z);
  }

  return {
    byte,
    copy,
    ascii,
    json,
    list,
    instant,
    size: () => length,
    take() {
      const taken = new Uint8Array(bytes.subarray(0, length));
      length = 0;
      return taken;
    },
  };
}
