import { BRANDS } from './brands.ts';
import { personNumber } from './people.ts';
import type { Random } from './random.ts';
import { activityOf } from './traits.ts';
import type { World } from './world.ts';

/** The people who have touched a brand so far: no list of them, only how many each brand has. */
export interface Population {
  readonly size: number;
  /** How many there should be after so many touches. */
  target(touches: number): number;
  /** Somebody new, of the brand at a position. */
  welcome(home: number): number;
  /**
   * Somebody who was there before, active people sooner than others; null when nobody seems to fit.
   *
   * @param home the brand's position
   */
  find(home: number, fits: (person: number) => boolean): number | null;
}

export function createPopulation(world: World, random: Random): Population {
  const counts = BRANDS.map(() => 0);
  let size = 0;

  return {
    get size() {
      return size;
    },

    // Many are new in the beginning and fewer later, but newcomers never stop.
    target: (touches) =>
      Math.min(touches, Math.ceil(world.people * Math.sqrt(touches / world.touches))),

    welcome(home) {
      const ordinal = counts[home] ?? 0;
      counts[home] = ordinal + 1;
      size += 1;
      return personNumber(home, ordinal);
    },

    find(home, fits) {
      const count = counts[home] ?? 0;
      if (count === 0) return null;
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        const person = personNumber(home, random.below(count));
        if (random.chance(activityOf(world.seed, person)) && fits(person)) return person;
      }
      return null;
    },
  };
}

// With one in seven accepted on average, nobody is found only where hardly anybody fits.
const ATTEMPTS = 200;
