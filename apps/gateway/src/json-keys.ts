/**
 * Looks for keys by which readers of one JSON text could disagree about it: one that an object has twice (the
 * last one counts here, the first one elsewhere), and those that reach a prototype where somebody copies
 * objects key by key. Reads once through a text that has been parsed, so that it is known to be JSON.
 */
export function findBadKey(json: string): 'twice' | 'prototype' | null {
  const path: Container[] = [];
  let at = nextMark(json, 0);
  while (at < json.length) {
    const mark = json[at];
    if (mark === '{') path.push({ keys: new Set(), key: '', isAtKey: true });
    else if (mark === '[') path.push({ keys: null, key: '', isAtKey: false });
    else if (mark === '}' || mark === ']') path.pop();
    const inside = path.at(-1);
    if (mark === ',' && inside !== undefined) inside.isAtKey = inside.keys !== null;
    if (mark !== '"') {
      at = nextMark(json, at + 1);
      continue;
    }

    const end = endOfString(json, at);
    if (inside?.isAtKey === true && inside.keys !== null) {
      const key = nameOf(json.slice(at, end));
      if (inside.keys.has(key)) return 'twice';
      if (key === '__proto__') return 'prototype';
      if (key === 'prototype' && path.at(-2)?.key === 'constructor') return 'prototype';
      inside.keys.add(key);
      inside.key = key;
      inside.isAtKey = false;
    }
    at = nextMark(json, end);
  }
  return null;
}

interface Container {
  /** Null in an array. */
  readonly keys: Set<string> | null;
  /** The one whose value is being read. */
  key: string;
  /** Whether the next string is a key. */
  isAtKey: boolean;
}

const MARK = /["{}[\],]/g;

function nextMark(json: string, from: number): number {
  MARK.lastIndex = from;
  return MARK.exec(json)?.index ?? json.length;
}

function endOfString(json: string, start: number): number {
  let end = json.indexOf('"', start + 1);
  while (isEscaped(json, end)) end = json.indexOf('"', end + 1);
  return end + 1;
}

function isEscaped(json: string, at: number): boolean {
  let backslashes = 0;
  while (json[at - 1 - backslashes] === '\\') backslashes += 1;
  return backslashes % 2 === 1;
}

// `"\u005f_proto__"` is another way to write it.
function nameOf(literal: string): string {
  return literal.includes('\\') ? String(JSON.parse(literal)) : literal.slice(1, -1);
}
