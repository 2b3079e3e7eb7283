import type { Database, WriteQuery } from '@cx/database';
import type { NewId } from '@cx/intake';
import { once, UserProblem, verifyBrand, type Caller } from '@cx/mutations';

import type { Community, Stance } from '../entities/community.ts';
import { brandRegister } from '../repositories/brand-register.ts';
import { communities } from '../repositories/communities.ts';
import { lockMention } from './mention-desk.ts';
import { isToCome, verifyStart } from './network-instant.ts';
import { verifiedText } from './verified-text.ts';

export interface CommunityRegistration {
  readonly idempotencyKey: string;
  readonly brandId: string;
  readonly network: string;
  readonly name: string;
  readonly url: string | null;
  readonly stance: Stance;
  readonly size: number | null;
}

export interface LookAtCommunity {
  readonly idempotencyKey: string;
  readonly communityId: string;
  readonly size: number | null;
  readonly stance: Stance;
  /** Null for now. */
  readonly at: Date | null;
}

export interface Membership {
  readonly idempotencyKey: string;
  readonly communityId: string;
  /** A mention that the member wrote. */
  readonly mentionId: string;
}

/** Keeps the communities that form about brands. Every refusal is a UserProblem. */
export interface CommunityDesk {
  register(caller: Caller, registration: CommunityRegistration): Promise<CommunityAnswer>;
  look(caller: Caller, look: LookAtCommunity): Promise<CommunityAnswer>;
  /** Once for each account, however often it is told. */
  addMember(caller: Caller, membership: Membership): Promise<CommunityAnswer>;
}

export interface CommunityAnswer extends Readonly<Record<string, string>> {
  readonly communityId: string;
}

export interface CommunityDeskDependencies {
  readonly database: Database;
  readonly newId: NewId;
  readonly now: () => Date;
}

export function createCommunityDesk(dependencies: CommunityDeskDependencies): CommunityDesk {
  const { database, newId, now } = dependencies;

  return {
    register: (caller, { idempotencyKey: key, ...input }) =>
      database.writeFor(caller.brands, async (query) => {
        const { brandId, size, stance } = input;
        await verifyBrand(
          caller,
          brandId,
          () => brandRegister.hasMentions(query, brandId),
          'mentions',
        );
        const request = { principalId: caller.id, key, mutation: 'registerCommunity', input };
        return once(query, request, async () => {
          const at = now();
          const id = newId(at, JSON.stringify([caller.id, key]));
          const row = {
            id,
            brandId,
            network: verifiedText(input.network, 'network'),
            name: verifiedText(input.name, 'name'),
            url: input.url === null ? null : verifiedText(input.url, 'url'),
            registeredAt: at,
          };
          verifySize(size);
          if (!(await communities.add(query, row))) {
            throw new UserProblem(
              'COMMUNITY_REGISTERED',
              'The brand has a community of this name on this network: look at that one.',
              ['input', 'name'],
            );
          }
          await communities.addLook(query, { communityId: id, brandId, at, size, stance });
          const type = 'community.registered';
          await brandRegister.addEvent(query, {
            type,
            brandId,
            subjectId: id,
            at,
            payload: { network: row.network, stance },
          });
          return { communityId: id };
        });
      }),

    look: (caller, { idempotencyKey: key, ...input }) =>
      database.writeFor(caller.brands, (query) => {
        const request = { principalId: caller.id, key, mutation: 'lookAtCommunity', input };
        return once(query, request, async () => {
          const { communityId, size, stance } = input;
          verifySize(size);
          const { brandId } = await lockCommunity(query, communityId);
          const at = input.at ?? now();
          verifyStart(at, 'at');
          if (isToCome(at, now())) {
            throw new UserProblem('INSTANT_WRONG', 'Give the instant of the look: it is past.', [
              'input',
              'at',
            ]);
          }
          const look = { communityId, brandId, at, size, stance };
          if (await communities.addLook(query, look)) {
            const type = 'community.seen';
            const payload = { size, stance };
            await brandRegister.addEvent(query, {
              type,
              brandId,
              subjectId: communityId,
              at,
              payload,
            });
          }
          return { communityId };
        });
      }),

    addMember: (caller, { idempotencyKey: key, ...input }) =>
      database.writeFor(caller.brands, (query) => {
        const request = { principalId: caller.id, key, mutation: 'addCommunityMember', input };
        return once(query, request, async () => {
          const { communityId, mentionId } = input;
          const community = await lockCommunity(query, communityId);
          const account = await accountOf(query, community, mentionId);
          const at = now();
          const { brandId } = community;
          const id = newId(at, JSON.stringify([caller.id, key]));
          const row = { id, brandId, communityId, mentionId, account, since: at };
          if (await communities.addMember(query, row)) {
            const type = 'community.joined';
            const payload = { mentionId };
            await brandRegister.addEvent(query, {
              type,
              brandId,
              subjectId: communityId,
              at,
              payload,
            });
          }
          return { communityId };
        });
      }),
  };
}

async function lockCommunity(query: WriteQuery, id: string): Promise<Community> {
  const community = await communities.lock(query, id);
  if (community !== null) return community;
  throw new UserProblem(
    'COMMUNITY_UNKNOWN',
    'You see no community with this id: take one that its brand shows you.',
    ['input', 'communityId'],
  );
}

async function accountOf(
  query: WriteQuery,
  { brandId, network }: Community,
  mentionId: string,
): Promise<string> {
  const mention = await lockMention(query, mentionId);
  const account = mention.authorNetworkUserId ?? mention.authorHandle;
  if (account !== null && mention.brandId === brandId && mention.network === network) {
    return account;
  }
  throw new UserProblem(
    'NO_MEMBER',
    'Give a mention of the same brand on the same network, whose author is known.',
    ['input', 'mentionId'],
  );
}

function verifySize(size: number | null): void {
  if (size === null || size >= 0) return;
  throw new UserProblem('SIZE_WRONG', 'A size is a number of members, 0 or more.', [
    'input',
    'size',
  ]);
}
