import type { Database } from '@cx/database';
import { createPersonMatcher, type Link, type PersonRecord } from '@cx/identity-matching';
import type { NewId } from '@cx/intake';
import { UserProblem } from '@cx/mutations';

import type { Identity } from '../entities/identity.ts';
import type { IdentityRepository } from '../repositories/identities.ts';
import { type FoundPair, mergeProposals } from '../repositories/merge-proposals.ts';
import { merges } from '../repositories/merges.ts';
import { findPeople, type Person } from '../repositories/people.ts';
import type { CustomerMerger } from './merge-customers.ts';

/** What a run has come to. */
export interface MatchReport {
  readonly people: number;
  readonly merged: number;
  /** Pairs that nobody had been asked about before. */
  readonly proposed: number;
  /** Pairs that different verified identities keep apart. */
  readonly vetoed: number;
  /** Pairs that somebody has declined, or parted. */
  readonly barred: number;
}

export interface MatchRun {
  /** Brands that share their customers: whoever has been in touch with another one too is left alone. */
  readonly brands: readonly string[];
  /** Hears how many of the likely pairs have been dealt with. */
  readonly onProgress?: ((done: number, all: number) => void) | undefined;
}

/** Looks for people behind several customers: merges the sure pairs, and proposes the likely ones. */
export interface CustomerMatching {
  match(run: MatchRun): Promise<MatchReport>;
}

export interface CustomerMatchingDependencies {
  readonly database: Database;
  readonly identities: Pick<IdentityRepository, 'lock' | 'findByCustomerIds'>;
  readonly merger: CustomerMerger;
  readonly newId: NewId;
  readonly now: () => Date;
}

/** Who has merged customers whom nobody else has: the actor in their history. */
const ACTOR = 'cx customers match';

const BATCH = 500;

export function createCustomerMatching(
  dependencies: CustomerMatchingDependencies,
): CustomerMatching {
  const { database, identities, merger, newId, now } = dependencies;

  async function join(
    link: Link,
    brands: readonly string[],
  ): Promise<'merged' | 'vetoed' | 'barred'> {
    const { left, right, weight: score, evidence } = link;
    try {
      return await database.write(async (query) => {
        await identities.lock(query);
        if (await mergeProposals.isBarred(query, left, right)) return 'barred';
        const parties = await merges.findParties(query, [left, right]);
        const [first, second] = parties.toSorted(
          (one, other) => one.firstSeenAt.valueOf() - other.firstSeenAt.valueOf(),
        );
        // Merged on another way since they were read, or erased.
        if (first === undefined || second === undefined || first.id === second.id) return 'barred';
        await merger.merge(
          query,
          { id: ACTOR, brands },
          {
            winnerId: first.askedId,
            loserId: second.askedId,
            rule: 'LIKENESS',
            score,
            evidence,
            reason: null,
          },
        );
        return 'merged';
      });
    } catch (error) {
      if (error instanceof UserProblem) return 'vetoed';
      throw error;
    }
  }

  async function propose(links: readonly Link[]): Promise<number> {
    const foundAt = now();
    const pairs = links.map(({ left, right, weight: score, evidence }): FoundPair => ({
      id: newId(foundAt, `proposal ${left},${right}`),
      sides: [left, right],
      rule: 'LIKENESS',
      score,
      evidence,
      foundAt,
    }));
    return database.write((query) => mergeProposals.add(query, pairs));
  }

  async function readPeople(brands: readonly string[]): Promise<PersonRecord[]> {
    const people: PersonRecord[] = [];
    for await (const batch of findPeople(database.unrestricted, brands)) {
      const marks = await identities.findByCustomerIds(batch.map(({ id }) => id));
      const marksById = Map.groupBy(marks, ({ customerId }) => customerId);
      people.push(...batch.map((person) => personRecord(person, marksById.get(person.id) ?? [])));
    }
    return people;
  }

  return {
    async match({ brands, onProgress = () => undefined }) {
      const people = await readPeople(brands);
      const matcher = createPersonMatcher();
      const {
        merges: clusters,
        proposals,
        vetoed,
      } = matcher.link(people, matcher.estimate(people));
      const alike = clusters.flatMap(({ links }) => links);
      const sure = alike.filter(isBorneOut);
      const likely = [
        ...alike.filter((link) => !isBorneOut(link)),
        ...proposals.filter(({ conflicts }) => conflicts.length === 0),
      ];
      const counts = { merged: 0, vetoed: vetoed.length, barred: 0 };
      let proposed = 0;
      const all = sure.length + likely.length;

      for (const [done, link] of sure.entries()) {
        counts[await join(link, brands)] += 1;
        onProgress(done + 1, all);
      }
      for (let from = 0; from < likely.length; from += BATCH) {
        proposed += await propose(likely.slice(from, from + BATCH));
        onProgress(Math.min(sure.length + from + BATCH, all), all);
      }
      return { people: people.length, proposed, ...counts };
    },
  };
}

/**
 * Namesakes have like addresses, since people make them of their names: whoever is merged without being asked
 * agrees in something else too, or in an address but for a slip.
 */
function isBorneOut({ rule, evidence }: Link): boolean {
  const speaks = ({ field, level, weight }: Link['evidence'][number]): boolean =>
    weight > 0 && field !== 'name' && (field !== 'email' || level === 'close');
  return rule !== null || evidence.some(speaks);
}

/** @param marks oldest first */
function personRecord(
  { id, displayName, country }: Person,
  marks: readonly Identity[],
): PersonRecord {
  // Of several marks of a kind the proved one speaks for the customer, then the first one.
  const markOf = (wanted: string): string | undefined => {
    const ofKind = marks.filter(({ kind }) => kind === wanted);
    return (ofKind.find(({ verified }) => verified) ?? ofKind[0])?.value;
  };
  const email = markOf('EMAIL');
  const phone = markOf('PHONE');
  return {
    id,
    ...(displayName === null ? {} : { fullName: displayName }),
    ...(country === null ? {} : { country }),
    ...(email === undefined ? {} : { email }),
    ...(phone === undefined ? {} : { phone }),
    keys: marks.flatMap(({ kind, network: scope, value }) =>
      kind === 'EXTERNAL_ID' ? { kind, scope, value } : [],
    ),
    verified: (['EMAIL', 'PHONE', 'EXTERNAL_ID'] as const).filter((wanted) =>
      marks.some(({ kind, verified }) => verified && kind === wanted),
    ),
  };
}
