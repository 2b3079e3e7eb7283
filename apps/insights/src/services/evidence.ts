import type { Domain } from '../entities/interaction.ts';
import type { CustomerFacts } from '../repositories/customer-facts.ts';
import { daysAfter, type RuleClock } from './rule-clock.ts';

/** How long something tells where a customer stands. */
const COUNTS_FOR_DAYS = 365;

/** Something that a fact shows. */
export interface Sign<Kind extends string> {
  readonly kind: Kind;
  /** Of the ticket, mention, review or response. */
  readonly subjectId: string;
  readonly domain: Domain;
  readonly at: Date;
  readonly isPublic: boolean;
}

interface Evidence<Kind extends string> {
  kind: Kind;
  points: number;
  subjectId: string;
  domain: Domain;
  occurredAt: Date;
  isPublic: boolean;
  customerId: string;
  brandId: string;
}

/** The signs of the last year with their points; one that a subject shows several times counts once, as of the last. */
export function evidenceOf<Kind extends string>(
  { customerId, brandId }: CustomerFacts,
  signs: readonly Sign<Kind>[],
  points: Readonly<Record<Kind, number>>,
  clock: RuleClock,
): Evidence<Kind>[] {
  const latest = new Map<string, Sign<Kind>>();
  for (const sign of signs) {
    const key = `${sign.kind} ${sign.subjectId}`;
    const known = latest.get(key);
    const last = known === undefined || sign.at > known.at ? sign : known;
    latest.set(key, { ...last, isPublic: sign.isPublic || known?.isPublic === true });
  }
  return [...latest.values()]
    .filter(({ at }) => !clock.hasPassed(daysAfter(at, COUNTS_FOR_DAYS)))
    .map(({ kind, subjectId, domain, at, isPublic }) => ({
      kind,
      points: points[kind],
      subjectId,
      domain,
      occurredAt: at,
      isPublic,
      customerId,
      brandId,
    }));
}

/** The first instant whose evidence still counts. */
export function evidenceSince(now: Date): Date {
  return daysAfter(now, -COUNTS_FOR_DAYS);
}
