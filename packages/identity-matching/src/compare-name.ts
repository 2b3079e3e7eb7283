import { type ComparedField, UNKNOWN } from './compared-field.ts';
import { jaroWinkler } from './jaro-winkler.ts';
import { isFormOfSameName } from './nicknames.ts';
import type { NormalName } from './normalise-name.ts';

/**
 * Given and family name together, as forms are filled in with the two exchanged: of the two ways to lay the
 * names beside one another the one that agrees better counts.
 */
export const nameField: ComparedField<NormalName> = {
  name: 'name',
  levels: [
    { name: 'different' },
    { name: 'one close, one different' },
    { name: 'one same, one different', byTerm: true },
    { name: 'one close, one unknown' },
    { name: 'one same, one unknown', byTerm: true },
    { name: 'both close' },
    { name: 'one same, one close', byTerm: true },
    { name: 'both same', byTerm: true },
  ],
  compare: (left, right) => {
    const straight = levelOf(
      comparePart(left.given, right.given),
      comparePart(left.family, right.family),
    );
    if (straight === BOTH_SAME) return straight;
    const crossed = levelOf(
      comparePart(left.given, right.family),
      comparePart(left.family, right.given),
    );
    // A given name beside a family name says nothing.
    return straight === UNKNOWN && crossed === 0 ? UNKNOWN : Math.max(straight, crossed);
  },
  // They share the family's name, and rarely the given one.
  household: [0.05, 0.05, 0.85, null, null, 0.005, 0.02, 0.02],
  terms: ({ given, family }) => [given, family].filter((part) => part !== null),
};

type Part = 'different' | 'unknown' | 'close' | 'same';

function comparePart(left: string | null, right: string | null): Part {
  if (left === null || right === null) return 'unknown';
  if (left === right) return 'same';
  return isClose(left, right) ? 'close' : 'different';
}

function isClose(left: string, right: string): boolean {
  if (isFormOfSameName(left, right) || jaroWinkler(left, right) >= CLOSE) return true;
  return isShortForm(left, right) || isShortForm(right, left) || isAnagram(left, right);
}

// An initial, or the first of several names: «J» and «Jean» of «Jean Pierre».
function isShortForm(short: string, long: string): boolean {
  return (short.length === 1 && long.startsWith(short)) || long.startsWith(`${short} `);
}

function isAnagram(left: string, right: string): boolean {
  if (left.length !== right.length || left.length < SHORTEST_ANAGRAM) return false;
  return sumLetters(left) === sumLetters(right) && sortLetters(left) === sortLetters(right);
}

const sortLetters = (word: string): string => word.split('').toSorted().join('');

// Much faster than to sort, and different for nearly all that are no anagrams.
function sumLetters(word: string): number {
  let sum = 0;
  for (let at = 0; at < word.length; at += 1) sum += word.charCodeAt(at) ** 2;
  return sum;
}

function levelOf(one: Part, other: Part): number {
  if (one === 'unknown' && other === 'unknown') return UNKNOWN;
  return LEVELS[one][other];
}

const CLOSE = 0.88;
const SHORTEST_ANAGRAM = 4;
const BOTH_SAME = 7;

const LEVELS: Readonly<Record<Part, Readonly<Record<Part, number>>>> = {
  different: { different: 0, unknown: 0, close: 1, same: 2 },
  unknown: { different: 0, unknown: UNKNOWN, close: 3, same: 4 },
  close: { different: 1, unknown: 3, close: 5, same: 6 },
  same: { different: 2, unknown: 4, close: 6, same: 7 },
};
