import { contractNameOf } from '@cx/contracts';
import { beyond, type Principal, SCOPES } from '@cx/principals';

import type { KeyKind } from '../entities/api-key.ts';
import { addressList } from './address-list.ts';
import { KeyDeskError } from './key-desk-error.ts';

/** What a key is to be. */
export interface KeyOrder {
  readonly name: string;
  readonly kind: KeyKind;
  readonly scopes: readonly string[];
  /** Keys of brands. `*`, every brand, is for BI alone. */
  readonly brands: readonly string[];
  /** The variant of the schema that it sees. @default that of its kind */
  readonly contract?: string | undefined;
  /** Cost units that it may spend in an hour. @default that of its contract */
  readonly hourlyBudget?: number | undefined;
  /** Addresses and networks that it may come from. @default any */
  readonly allowedIps?: readonly string[] | undefined;
  /** @default now */
  readonly notBefore?: Date | undefined;
  /** At most 366 days from now. @default 90 days from now */
  readonly expiresAt?: Date | undefined;
}

const DAY_MS = 86_400_000;
const USUAL_DAYS = 90;
const MOST_DAYS = 366;
const MOST_OVERLAP_DAYS = 30;

const MOST_NAME_CHARACTERS = 100;

/** Control characters would let a name forge lines of a log. */
const NAME = /^[^\p{Cc}\p{Cs}]+$/u;

const CONTRACT = /^[a-z][a-z0-9-]{0,62}$/;

/** What an integer column holds. */
const MOST_HOURLY_BUDGET = 2_147_483_647;

export function usualExpiry(now: Date): Date {
  return new Date(now.valueOf() + USUAL_DAYS * DAY_MS);
}

/**
 * @param contracts those that there are; nothing is known of them when absent
 * @throws KeyDeskError when the order is wrong, or asks for more than its maker has
 */
export function assertOrder(
  order: KeyOrder,
  maker: Principal,
  now: Date,
  contracts?: readonly string[],
): void {
  assertWords(order);
  assertContract(contractNameOf(order), contracts);
  assertHourlyBudget(order.hourlyBudget);
  assertTerms(order, maker);
  const unknown = beyond(order.scopes, SCOPES);
  if (unknown.length > 0) {
    refuse(`There is no scope ${unknown.join(', ')}: name some of ${SCOPES.join(', ')}.`);
  }
  assertGrants('scope', order.scopes, maker.scopes);
  assertGrants('brand', order.brands, maker.brands);
  if (order.kind === 'partner' && order.brands.includes('*')) {
    refuse('A partner sees the brands that are named: * is for keys of the kind bi.');
  }
  addressList(order.allowedIps ?? []);
  assertExpiry(order.expiresAt ?? usualExpiry(now), order.notBefore ?? now, now);
}

/** @throws KeyDeskError */
export function assertExpiry(expiresAt: Date, notBefore: Date, now: Date): void {
  // Written so that a date that is none is refused too.
  if (!(expiresAt > now && expiresAt > notBefore)) {
    refuse('The end of a key lies in the future, and behind its beginning.');
  }
  if (!(expiresAt.valueOf() <= now.valueOf() + MOST_DAYS * DAY_MS)) {
    refuse(`A key is valid for ${MOST_DAYS} days at most: rotate it when they are over.`);
  }
  // Years before the first one are written in another form by Postgres than by us.
  if (!(notBefore.valueOf() >= now.valueOf() - MOST_DAYS * DAY_MS)) {
    refuse(
      `A key begins ${MOST_DAYS} days ago at the earliest: leave that out to have it begin now.`,
    );
  }
}

/** @throws KeyDeskError */
export function assertOverlap(overlapMs: number): void {
  // Written so that what is no number is refused too.
  if (!(overlapMs >= 0 && overlapMs <= MOST_OVERLAP_DAYS * DAY_MS)) {
    refuse(`The old key may stay valid for 0 to ${MOST_OVERLAP_DAYS} days beside the new one.`);
  }
}

function assertWords({ name, contract }: KeyOrder): void {
  if (name.trim() === '' || name.length > MOST_NAME_CHARACTERS || !NAME.test(name)) {
    refuse(`A key has a name of 1 to ${MOST_NAME_CHARACTERS} characters, in one line.`);
  }
  if (contract !== undefined && !CONTRACT.test(contract)) {
    refuse('The name of a contract is a word of lower-case letters, digits and hyphens.');
  }
}

function assertContract(contract: string, contracts: readonly string[] | undefined): void {
  if (contracts !== undefined && !contracts.includes(contract)) {
    refuse(`There is no contract ${contract}: name one of ${contracts.join(', ')}.`);
  }
}

/** A key that makes keys gives them its own terms, or it would get itself better ones. */
function assertTerms(order: KeyOrder, maker: Principal): void {
  if (maker.kind === 'staff') return;
  const contract = contractNameOf(maker);
  const budget = maker.hourlyBudget;
  const hasMore =
    budget !== undefined && (order.hourlyBudget === undefined || order.hourlyBudget > budget);
  if (contractNameOf(order) !== contract || hasMore) {
    const most = budget === undefined ? '' : ` and an hourly budget of ${budget} at most`;
    throw new KeyDeskError('FORBIDDEN', `You can make keys of the contract ${contract}${most}.`);
  }
}

function assertHourlyBudget(budget: number | undefined): void {
  if (budget === undefined) return;
  if (!Number.isInteger(budget) || budget < 1 || budget > MOST_HOURLY_BUDGET) {
    refuse(
      `The hourly budget of a key is a whole number of cost units from 1 to ${MOST_HOURLY_BUDGET}.`,
    );
  }
}

function assertGrants(what: string, wanted: readonly string[], held: readonly string[]): void {
  if (wanted.length === 0) refuse(`A key without a ${what} would see nothing: name at least one.`);
  const lacking = beyond(wanted, held);
  if (lacking.length > 0) {
    throw new KeyDeskError('FORBIDDEN', `You cannot give what you lack: ${lacking.join(', ')}.`);
  }
}

function refuse(message: string): never {
  throw new KeyDeskError('BAD_INPUT', message);
}
