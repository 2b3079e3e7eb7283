import { brandAt, type BrandProfile, BRANDS } from './brands.ts';
import { DAY } from './duration.ts';
import { present } from './present.ts';
import type { Random } from './random.ts';
import { type Topic, TOPICS } from './topics.ts';
import type { World } from './world.ts';

/** What somebody was at lately. */
export interface Episode {
  readonly person: number;
  readonly brand: BrandProfile;
  readonly topic: Topic;
  /** Number of the scene, so that the same place and sum come up again. */
  readonly scene: number;
}

/**
 * Remembers who touched a brand about a week ago at most. Whoever did is likely to come back with the same
 * matter, often elsewhere: that is what makes journeys.
 */
export interface Episodes {
  remember(episode: Episode): void;
  /** Somebody of the brand at a position; null when the choice falls on nobody. */
  resume(home: number): Episode | null;
}

export function createEpisodes(world: World, random: Random): Episodes {
  const days = (world.until - world.from) / DAY;
  const size = Math.min(Math.max(16, Math.ceil((world.touches / days) * 7)), MOST);
  // Columns instead of objects: they stay the same size whatever happens.
  const people = new Float64Array(size);
  const scenes = new Float64Array(size);
  const brands = new Uint8Array(size);
  const topics = new Uint8Array(size);
  let count = 0;

  return {
    remember({ person, brand, topic, scene }) {
      const place = count % size;
      people[place] = person;
      scenes[place] = scene;
      brands[place] = BRANDS.indexOf(brand);
      topics[place] = TOPICS[brand.industry].indexOf(topic);
      count += 1;
    },

    resume(home) {
      if (count === 0) return null;
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        const place = random.below(Math.min(count, size));
        const person = people[place] ?? 0;
        if (person % BRANDS.length === home) {
          const brand = brandAt(brands[place] ?? 0);
          const topic = present(TOPICS[brand.industry][topics[place] ?? 0], 'topic');
          return { person, brand, topic, scene: scenes[place] ?? 0 };
        }
      }
      return null;
    },
  };
}

const MOST = 65_536;
const ATTEMPTS = 6;
