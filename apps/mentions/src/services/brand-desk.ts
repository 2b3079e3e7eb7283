import { type Database, type WriteQuery } from '@cx/database';
import type { NewId } from '@cx/intake';
import { once, UserProblem, type Caller, verifyBrand } from '@cx/mutations';

import type { BrandHandle, HandleRole } from '../entities/brand-handle.ts';
import type { CompetitorPanel } from '../entities/competitor-panel.ts';
import { brandRegister } from '../repositories/brand-register.ts';
import { handleName, isSameHandle } from './addressed-handles.ts';
import { verifyStart } from './network-instant.ts';
import { verifiedText } from './verified-text.ts';

export interface HandleRegistration {
  readonly idempotencyKey: string;
  readonly brandId: string;
  readonly network: string;
  readonly handle: string;
  readonly role: HandleRole;
  /** Null for now. */
  readonly validFrom: Date | null;
}

export interface HandleRetirement {
  readonly idempotencyKey: string;
  readonly handleId: string;
  /** Null for now. */
  readonly validTo: Date | null;
}

export interface PanelChoice {
  readonly idempotencyKey: string;
  readonly brandId: string;
  readonly competitors: readonly string[];
  /** Null for now. */
  readonly validFrom: Date | null;
}

/** Keeps the accounts of brands, and whom they compare themselves with. Every refusal is a UserProblem. */
export interface BrandDesk {
  registerHandle(caller: Caller, registration: HandleRegistration): Promise<BrandAnswer>;
  retireHandle(caller: Caller, retirement: HandleRetirement): Promise<BrandAnswer>;
  /** Starts another panel: the ones before stay what they were. */
  choosePanel(caller: Caller, choice: PanelChoice): Promise<BrandAnswer>;
}

/** What a mutation was of: a handle or a panel. */
export interface BrandAnswer extends Readonly<Record<string, string>> {
  readonly brandId: string;
  readonly id: string;
}

export interface BrandDeskDependencies {
  readonly database: Database;
  readonly newId: NewId;
  readonly now: () => Date;
}

const MOST_COMPETITORS = 20;

export function createBrandDesk({ database, newId, now }: BrandDeskDependencies): BrandDesk {
  return {
    registerHandle: (caller, { idempotencyKey: key, ...input }) =>
      database.writeFor(caller.brands, async (query) => {
        const { brandId, role } = input;
        await verifyBrand(
          caller,
          brandId,
          () => brandRegister.hasMentions(query, brandId),
          'mentions',
        );
        const request = { principalId: caller.id, key, mutation: 'registerBrandHandle', input };
        return once(query, request, async () => {
          const at = now();
          const validFrom = input.validFrom ?? at;
          verifyStart(validFrom, 'validFrom');
          const id = newId(validFrom, JSON.stringify([caller.id, key]));
          const network = verifiedText(input.network, 'network');
          const handle = handleName(input.handle);
          const row = { id, brandId, network, handle, role, validFrom, validTo: null };
          await brandRegister.lockBrand(query, brandId);
          verifyFree(row, await brandRegister.handlesOf(query, brandId));
          await brandRegister.addHandle(query, row);
          const payload = { network, handle, role, validFrom };
          const type = 'brand-handle.registered';
          await brandRegister.addEvent(query, { type, brandId, subjectId: id, at, payload });
          return { brandId, id };
        });
      }),

    retireHandle: (caller, { idempotencyKey: key, ...input }) =>
      database.writeFor(caller.brands, (query) => {
        const request = { principalId: caller.id, key, mutation: 'retireBrandHandle', input };
        return once(query, request, async () => {
          const at = now();
          const validTo = input.validTo ?? at;
          const { id, brandId } = await lockInUse(query, input.handleId, validTo);
          await brandRegister.retire(query, id, validTo);
          const type = 'brand-handle.retired';
          await brandRegister.addEvent(query, {
            type,
            brandId,
            subjectId: id,
            at,
            payload: { validTo },
          });
          return { brandId, id };
        });
      }),

    choosePanel: (caller, { idempotencyKey: key, ...input }) =>
      database.writeFor(caller.brands, async (query) => {
        const { brandId } = input;
        await verifyBrand(
          caller,
          brandId,
          () => brandRegister.hasMentions(query, brandId),
          'mentions',
        );
        const request = { principalId: caller.id, key, mutation: 'chooseCompetitors', input };
        return once(query, request, async () => {
          const at = now();
          const validFrom = input.validFrom ?? at;
          verifyStart(validFrom, 'validFrom');
          const competitors = [...new Set(input.competitors)].toSorted();
          verifyCompetitors(brandId, competitors);
          await brandRegister.lockBrand(query, brandId);
          verifyNext(validFrom, await brandRegister.panelsOf(query, brandId));
          const id = newId(validFrom, JSON.stringify([caller.id, key]));
          await brandRegister.addPanel(query, { id, brandId, validFrom, competitors });
          const payload = { validFrom, competitors };
          const type = 'competitor-panel.chosen';
          await brandRegister.addEvent(query, { type, brandId, subjectId: id, at, payload });
          return { brandId, id };
        });
      }),
  };
}

function verifyFree(wanted: BrandHandle, handles: readonly BrandHandle[]): void {
  const { network, handle, validFrom } = wanted;
  const known = handles.find(
    (one) =>
      one.network === network &&
      isSameHandle(one.handle, handle) &&
      (one.validTo === null || one.validTo > validFrom),
  );
  if (known === undefined) return;
  throw new UserProblem(
    'HANDLE_REGISTERED',
    known.validTo === null
      ? 'The handle is registered: retire it before it is registered anew.'
      : `The handle was registered until ${known.validTo.toISOString()}: register it from then on.`,
    ['input', 'handle'],
  );
}

async function lockInUse(query: WriteQuery, id: string, validTo: Date): Promise<BrandHandle> {
  const handle = await brandRegister.lockHandle(query, id);
  if (handle === null) {
    throw new UserProblem(
      'HANDLE_UNKNOWN',
      'You see no handle with this id: take one that its brand shows you.',
      ['input', 'handleId'],
    );
  }
  if (handle.validTo !== null) {
    throw new UserProblem('HANDLE_RETIRED', 'The handle is retired, and stays so.');
  }
  if (validTo <= handle.validFrom) {
    throw new UserProblem(
      'INSTANT_WRONG',
      `A handle is retired after ${handle.validFrom.toISOString()}, from when on it is the brand's.`,
      ['input', 'validTo'],
    );
  }
  return handle;
}

function verifyCompetitors(brandId: string, competitors: readonly string[]): void {
  const isRight =
    competitors.length > 0 &&
    competitors.length <= MOST_COMPETITORS &&
    competitors.every((key) => /^[a-z\d][a-z\d-]{0,99}$/.test(key) && key !== brandId);
  if (isRight) return;
  throw new UserProblem(
    'COMPETITORS_WRONG',
    `A panel holds the keys of 1 to ${MOST_COMPETITORS} other brands, such as delta.`,
    ['input', 'competitors'],
  );
}

function verifyNext(validFrom: Date, panels: readonly CompetitorPanel[]): void {
  const last = panels.at(-1);
  if (last === undefined || last.validFrom < validFrom) return;
  throw new UserProblem(
    'INSTANT_WRONG',
    `A panel is locked: another one begins after ${last.validFrom.toISOString()}.`,
    ['input', 'validFrom'],
  );
}
