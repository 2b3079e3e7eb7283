/**
 * Looks for keys by which readers of one JSON text could disagree about it: one that an object has twice (the
 * last one counts here, the first one elsewhere), and those that reach a prototype where somebody copies
 * objects key by key. Reads once through a text that has been parsed, so that it is known to be JSON.
 */
export function findBadKey(json: string): 'twice' | 'prototype' | null {
  const path: Container[] = [];
  let inside: Container = ARRAY;
  let at = 0;
  while (at < json.length) {
    const code = json.charCodeAt(at);
    if (code === QUOTE) {
      const end = endOfString(json, at);
      if (inside.isAtKey) {
        const key = nameOf(json.slice(at, end));
        if (inside.keys?.has(key) === true) return 'twice';
        if (key === '__proto__') return 'prototype';
        if (key === 'prototype' && path.at(-2)?.key === 'constructor') return 'prototype';
        (inside.keys ??= new Set()).add(key);
        inside.key = key;
        inside.isAtKey = false;
      }
      at = end;
      continue;
    }
    at += 1;
    if (code === COMMA) {
      if (inside !== ARRAY) inside.isAtKey = true;
      continue;
    }
    if (code === OPEN_BRACE || code === OPEN_BRACKET) {
      inside = code === OPEN_BRACE ? { keys: null, key: '', isAtKey: true } : ARRAY;
      path.push(inside);
    } else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) {
      path.pop();
      inside = path.at(-1) ?? ARRAY;
    }
  }
  return null;
}

interface Container {
  /** Null until there is one. */
  keys: Set<string> | null;
  /** The one whose value is being read. */
  key: string;
  /** Whether the next string is a key. */
  isAtKey: boolean;
}

/** All arrays, and what is around the text: nothing in them has a key. */
const ARRAY: Container = { keys: null, key: '', isAtKey: false };

const QUOTE = 34;
const COMMA = 44;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;

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
