import { brandAt, BRANDS, BURST_BRAND, type Domain } from './brands.ts';
import { BURST_TOPIC } from './burst.ts';
import { castTouch, type Part, type Script } from './casting.ts';
import { createEpisodes } from './episodes.ts';
import { createPopulation } from './population.ts';
import { createPriorityQueue } from './priority-queue.ts';
import { type Random } from './random.ts';
import { type PlannedStory, planStories } from './stories.ts';
import { drawTopic } from './topics.ts';
import type { Touch } from './touch.ts';
import { reachOf } from './traits.ts';
import type { World } from './world.ts';

/** Finds somebody for each moment at which a touch happens, so that in the end the numbers are right. */
export interface Stage {
  /** How many touches there were. */
  readonly told: number;
  /** How many of those to come are promised to the burst and to stories that have begun. */
  readonly promised: number;
  /** Anybody, new or not, for whatever reason. A story that is due begins here. */
  playFree(at: number, home: number): Touch;
  /** Somebody whom the network outage hits. */
  playBurst(at: number, domain: Domain): Touch;
  /** Takes the parts of stories that are due before the moment, in order of time; each has to be played. */
  partsBefore(end: number): Part[];
  playPart(part: Part): Touch;
}

export function createStage(world: World, random: Random, burstSize: number): Stage {
  const { seed, people, touches } = world;
  const population = createPopulation(world, random);
  const episodes = createEpisodes(world, random);
  const stories = planStories(world);
  const parts = createPriorityQueue<Part>();
  let nextStory = 0;
  let told = 0;
  let promised = burstSize;

  function play(part: Part): Touch {
    const touch = castTouch(world, told, part);
    const { brand, topic, scene } = touch;
    episodes.remember({ person: part.person, brand, topic, scene: scene.number });
    told += 1;
    return touch;
  }

  function choose(at: number, home: number): Part {
    const free = touches - told - promised;
    const missing = people - population.size;
    const story = stories[nextStory];
    if (story !== undefined && story.notBefore <= at && at <= story.notAfter) {
      const part = free - story.length >= missing ? begin(story, at, home) : null;
      if (part !== null) return part;
    }
    // As many moments as people who are still to come: nobody else may have them.
    const isNew = free <= missing || population.size < population.target(told + 1);
    if (isNew) return newcomer(at, home);
    const episode = random.chance(RETURNS_SOON) ? episodes.resume(home) : null;
    const person = episode?.person ?? somebody(home);
    if (person === null) return newcomer(at, home);
    return { at, person, isFirst: false, episode, script: null };
  }

  function newcomer(at: number, home: number): Part {
    return { at, person: population.welcome(home), isFirst: true, episode: null, script: null };
  }

  /** Of the brand, or of another one as long as it has nobody. */
  function somebody(home: number): number | null {
    const homes = [home, ...BRANDS.keys()];
    return homes.reduce<number | null>(
      (found, one) => found ?? population.find(one, () => true),
      null,
    );
  }

  /** Casts a story and books the moments of all its parts; null when nobody fits. */
  function begin(story: PlannedStory, at: number, home: number): Part | null {
    const person = population.find(home, (number) => story.fits(reachOf(seed, number)));
    if (person === null) return null;
    nextStory += 1;
    const brand = brandAt(home);
    const topic = drawTopic(random, brand.industry, 'NEGATIVE');
    const [first, ...rest] = story.acts(random, at).map(({ at: actAt, ...act }): Part => ({
      ...known(actAt, person),
      script: { ...act, brand, topic, scene: told, story: story.mark },
    }));
    for (const part of rest) parts.add(part.at, part);
    promised += rest.length;
    return first ?? null;
  }

  return {
    get told() {
      return told;
    },
    get promised() {
      return promised;
    },

    playFree: (at, home) => play(choose(at, home)),

    playBurst(at, domain) {
      promised -= 1;
      const home = BRANDS.indexOf(BURST_BRAND);
      const unfit = domain === 'tickets' ? 'HANDLE_ONLY' : 'OFF_NETWORKS';
      const person = population.find(home, (number) => reachOf(seed, number) !== unfit);
      if (person === null) return play(choose(at, home));
      return play({ ...known(at, person), script: burstScript(domain, told) });
    },

    partsBefore(end) {
      const due: Part[] = [];
      while (parts.nextAt !== null && parts.nextAt < end) {
        const part = parts.take();
        if (part !== undefined) due.push(part);
      }
      return due;
    },

    playPart(part) {
      promised -= 1;
      return play(part);
    },
  };
}

// In percent: the share of touches that follow from one of the last days.
const RETURNS_SOON = 26;

function known(at: number, person: number): Omit<Part, 'script'> {
  return { at, person, isFirst: false, episode: null };
}

function burstScript(domain: Domain, scene: number): Script {
  return {
    brand: BURST_BRAND,
    domain,
    sentiment: 'NEGATIVE',
    topic: BURST_TOPIC,
    scene,
    direction: null,
    story: { kind: 'BURST', number: 0 },
  };
}
