import sentiment from 'wink-sentiment';

// The library scores from -5 to 5, the lexicons here from -3 to 3.
const SCALE = 0.6;

const PLAIN_WORD = /^[a-z]{2,24}$/;

const MOST_REMEMBERED = 20_000;

/** How good or bad an English word is by the library's list, 0 where it does not have it. */
export function createBaseLexicon(): (word: string) => number {
  const remembered = new Map<string, number>();
  return (word) => {
    const known = remembered.get(word);
    if (known !== undefined) return known;
    const value = PLAIN_WORD.test(word) ? sentiment(word).score * SCALE : 0;
    if (remembered.size < MOST_REMEMBERED) remembered.set(word, value);
    return value;
  };
}
