import { expect, it } from 'vitest';

import { CALLER, openDesk, UNKNOWN_ID } from '../mention-desk.test-support.ts';
import type { CommunityRegistration } from './community-desk.ts';

const CUSTOMER = '019a0000-0000-7000-8000-0000000000c1';

const registration = (over: Partial<CommunityRegistration> = {}): CommunityRegistration => ({
  idempotencyKey: 'one',
  brandId: 'united',
  network: 'x',
  name: 'United breaks guitars',
  url: null,
  stance: 'AGAINST',
  size: 10,
  ...over,
});

const COMMUNITIES = `{ brand: _entities(representations: [{ __typename: "Brand", key: "united" }]) {
  ... on Brand { communities {
    name network stance size looks { size stance }
    members { totalCount nodes { author { handle } customer { id } } }
  } }
} }`;

it('shows a community as somebody saw it last, with those who take part', async () => {
  await using desk = await openDesk();
  const { communities } = desk.app.desks;
  const [ada = '', adaAgain = '', bob = ''] = await desk.enter(
    { authorNetworkUserId: '7', customerId: CUSTOMER },
    { externalId: '2', authorNetworkUserId: '7', authorHandle: 'ada_renamed' },
    { externalId: '3', authorHandle: 'bob' },
  );
  const { communityId } = await communities.register(CALLER, registration());
  for (const [place, mentionId] of [ada, adaAgain, bob].entries()) {
    desk.clock.now = new Date(desk.clock.now.valueOf() + 1000);
    const idempotencyKey = `member-${place}`;
    await communities.addMember(CALLER, { idempotencyKey, communityId, mentionId });
  }

  await communities.look(CALLER, {
    idempotencyKey: 'look',
    communityId,
    size: null,
    stance: 'NEUTRAL',
    at: null,
  });

  expect(await desk.send(COMMUNITIES)).toEqual({
    data: {
      brand: [
        {
          communities: [
            {
              name: 'United breaks guitars',
              network: 'x',
              stance: 'NEUTRAL',
              size: 10,
              looks: [
                { size: 10, stance: 'AGAINST' },
                { size: null, stance: 'NEUTRAL' },
              ],
              members: {
                totalCount: 2,
                nodes: [
                  { author: { handle: 'ada' }, customer: { id: CUSTOMER } },
                  { author: { handle: 'bob' }, customer: null },
                ],
              },
            },
          ],
        },
      ],
    },
  });
});

it('refuses what is registered, what is not there, and who is no member', async () => {
  await using desk = await openDesk();
  const { communities } = desk.app.desks;
  const [id = '', elsewhere = '', nobody = ''] = await desk.enter(
    {},
    { externalId: '2', network: 'facebook' },
    { externalId: '3', authorHandle: null },
  );
  const { communityId } = await communities.register(CALLER, registration());
  const join = (idempotencyKey: string, community: string, mentionId: string) =>
    communities.addMember(CALLER, { idempotencyKey, communityId: community, mentionId });

  await expect(
    communities.register(CALLER, registration({ idempotencyKey: 'two' })),
  ).rejects.toMatchObject({ code: 'COMMUNITY_REGISTERED' });
  await expect(
    communities.register(CALLER, registration({ idempotencyKey: 'three', name: 'X', size: -1 })),
  ).rejects.toMatchObject({ code: 'SIZE_WRONG' });
  await expect(join('4', UNKNOWN_ID, id)).rejects.toMatchObject({ code: 'COMMUNITY_UNKNOWN' });
  await expect(join('5', communityId, elsewhere)).rejects.toMatchObject({ code: 'NO_MEMBER' });
  await expect(join('6', communityId, nobody)).rejects.toMatchObject({ code: 'NO_MEMBER' });
  await expect(join('7', communityId, UNKNOWN_ID)).rejects.toMatchObject({
    code: 'MENTION_UNKNOWN',
  });
  expect(await desk.query('SELECT FROM community_member')).toEqual([]);
});
