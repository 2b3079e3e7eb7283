import { readdir, readFile } from 'node:fs/promises';

import { isEnumType } from 'graphql';
import { expect, it } from 'vitest';

import { mentionsSubgraph } from '../index.ts';
import { openDesk, UNKNOWN_ID } from '../mention-desk.test-support.ts';

const ERRORS = 'userErrors { code message field }';

const AT = '2026-01-01T10:00:00.000Z';

it('leads a mention from an edit to a tombstone', async () => {
  await using desk = await openDesk();
  const [id = ''] = await desk.enter({});
  const given = `mentionId: "${id}"`;

  const answer = await desk.send(`mutation {
    edit: editMention(input: { ${given}, idempotencyKey: "1", expectedVersion: 0, text: "b", at: "${AT}" }) {
      mention { text version versions { text } } ${ERRORS} }
    hide: changeMentionVisibility(input: { ${given}, idempotencyKey: "2", visibility: PRIVATE, at: "${AT}" }) {
      mention { visibility } ${ERRORS} }
    delete: deleteMention(input: { ${given}, idempotencyKey: "3", at: "${AT}" }) {
      mention { text deletedAt textRedactedAt version versions { text } } ${ERRORS} }
    late: editMention(input: { ${given}, idempotencyKey: "4", expectedVersion: 1, text: "c", at: "2026-01-02T00:00:00Z" }) {
      mention { text } ${ERRORS} }
  }`);

  expect(answer.data).toEqual({
    edit: {
      mention: { text: 'b', version: 1, versions: [{ text: 'a post' }, { text: 'b' }] },
      userErrors: [],
    },
    hide: { mention: { visibility: 'PRIVATE' }, userErrors: [] },
    delete: {
      mention: {
        text: null,
        deletedAt: AT,
        textRedactedAt: desk.clock.now.toISOString(),
        version: 3,
        versions: [{ text: null }, { text: null }],
      },
      userErrors: [],
    },
    late: {
      mention: null,
      userErrors: [
        {
          code: 'VERSION_CONFLICT',
          message:
            'The mention has changed: its version is 3, not 1. Read it again and decide anew.',
          field: ['input', 'expectedVersion'],
        },
      ],
    },
  });
});

it('flags a mention, reviews the flag, and shows who did', async () => {
  await using desk = await openDesk();
  const [id = ''] = await desk.enter({});
  const given = `mentionId: "${id}"`;
  const now = desk.clock.now.toISOString();

  const answer = await desk.send(`mutation {
    flagMention(input: { ${given}, idempotencyKey: "1", isComplaint: true }) { mention { isComplaint } ${ERRORS} }
    flagAbuse(input: { ${given}, idempotencyKey: "2", kind: THREAT, score: 0.5 }) {
      mention { legalHold abuse { status } } ${ERRORS} }
    reviewAbuse(input: { ${given}, idempotencyKey: "3", verdict: DISMISSED }) {
      mention { legalHold abuse { kind score status flaggedAt flaggedBy verdict reviewedAt reviewedBy } } ${ERRORS} }
  }`);

  expect(answer.data).toEqual({
    flagMention: { mention: { isComplaint: true }, userErrors: [] },
    flagAbuse: { mention: { legalHold: true, abuse: { status: 'FLAGGED' } }, userErrors: [] },
    reviewAbuse: {
      mention: {
        legalHold: false,
        abuse: {
          kind: 'THREAT',
          score: 0.5,
          status: 'DISMISSED',
          flaggedAt: now,
          flaggedBy: 'agent-1',
          verdict: 'DISMISSED',
          reviewedAt: now,
          reviewedBy: 'agent-1',
        },
      },
      userErrors: [],
    },
  });
});

it('ties a reply to the ticket of its mention', async () => {
  await using desk = await openDesk();
  const [id = ''] = await desk.enter({});
  const given = `mentionId: "${id}"`;

  const { data } = await desk.send(`mutation {
    escalateMention(input: { ${given}, idempotencyKey: "1" }) {
      ticket { id } mention { ticket { id } escalation { at by } } ${ERRORS} }
    again: escalateMention(input: { ${given}, idempotencyKey: "2", type: PRAISE }) { ticket { id } ${ERRORS} }
    replyToMention(input: { ${given}, idempotencyKey: "3", text: "Sorry.", agentName: "Ada" }) {
      reply { text visibility agentName sentAt ticket { id } } mention { answeredAt replies { text } } ${ERRORS} }
  }`);

  const [ticket] = await desk.query('SELECT ticket_id AS id FROM mention_state');
  const now = desk.clock.now.toISOString();
  expect(data).toEqual({
    escalateMention: {
      ticket,
      mention: { ticket, escalation: { at: now, by: 'agent-1' } },
      userErrors: [],
    },
    again: { ticket, userErrors: [] },
    replyToMention: {
      reply: { text: 'Sorry.', visibility: 'PUBLIC', agentName: 'Ada', sentAt: now, ticket },
      mention: { answeredAt: now, replies: [{ text: 'Sorry.' }] },
      userErrors: [],
    },
  });
});

it('keeps the register of a brand, and shows which of its handles a mention names', async () => {
  await using desk = await openDesk();
  const [id = ''] = await desk.enter({ text: '@UnitedHelp where is my bag?' });
  const from = 'validFrom: "2025-01-01T00:00:00Z"';

  const { data } = await desk.send(`mutation {
    registerBrandHandle(input: { brand: "united", idempotencyKey: "1", network: "x", handle: "@unitedhelp", role: SUPPORT, ${from} }) {
      handle { id network handle role validFrom validTo } ${ERRORS} }
    chooseCompetitors(input: { brand: "united", idempotencyKey: "2", competitors: ["delta"], ${from} }) {
      panel { validFrom competitors { key } } ${ERRORS} }
    registerCommunity(input: { brand: "united", idempotencyKey: "3", network: "x", name: "Lost bags", stance: AGAINST }) {
      community { name stance size brand { key } } ${ERRORS} }
    editMention(input: { mentionId: "${UNKNOWN_ID}", idempotencyKey: "4", text: "b", at: "${AT}" }) { ${ERRORS} }
  }`);

  const [handle] = await desk.query('SELECT id FROM brand_handle');
  expect(data).toEqual({
    registerBrandHandle: {
      handle: {
        ...handle,
        network: 'x',
        handle: 'unitedhelp',
        role: 'SUPPORT',
        validFrom: '2025-01-01T00:00:00.000Z',
        validTo: null,
      },
      userErrors: [],
    },
    chooseCompetitors: {
      panel: { validFrom: '2025-01-01T00:00:00.000Z', competitors: [{ key: 'delta' }] },
      userErrors: [],
    },
    registerCommunity: {
      community: { name: 'Lost bags', stance: 'AGAINST', size: null, brand: { key: 'united' } },
      userErrors: [],
    },
    editMention: {
      userErrors: [
        {
          code: 'MENTION_UNKNOWN',
          message: 'You see no mention with this id: take one that the list of mentions shows you.',
          field: ['input', 'mentionId'],
        },
      ],
    },
  });
  expect(await desk.send(`{ mention(id: "${id}") { brandHandles { handle } } }`)).toEqual({
    data: { mention: { brandHandles: [{ handle: 'unitedhelp' }] } },
  });
  const [community] = await desk.query('SELECT id FROM community');
  const changes = await desk.send(`mutation {
    retireBrandHandle(input: { handleId: "${String(handle?.['id'])}", idempotencyKey: "5" }) {
      handle { validTo } ${ERRORS} }
    lookAtCommunity(input: { communityId: "${String(community?.['id'])}", idempotencyKey: "6", stance: NEUTRAL, size: 3, at: "2026-01-09T23:00:00Z" }) {
      community { stance looks { stance size } } ${ERRORS} }
    addCommunityMember(input: { communityId: "${String(community?.['id'])}", mentionId: "${id}", idempotencyKey: "7" }) {
      community { members { nodes { mention { id } } } } ${ERRORS} }
  }`);
  expect(changes.data).toEqual({
    retireBrandHandle: { handle: { validTo: desk.clock.now.toISOString() }, userErrors: [] },
    lookAtCommunity: {
      community: {
        stance: 'AGAINST',
        looks: [
          { stance: 'NEUTRAL', size: 3 },
          { stance: 'AGAINST', size: null },
        ],
      },
      userErrors: [],
    },
    addCommunityMember: {
      community: { members: { nodes: [{ mention: { id } }] } },
      userErrors: [],
    },
  });
});

it('names every code that a rule refuses with in the schema', async () => {
  const folder = new URL('../services/', import.meta.url);
  const files = (await readdir(folder)).filter((name) => !/\.(?:test|property)/.test(name));
  const texts = await Promise.all(files.map((name) => readFile(new URL(name, folder), 'utf8')));
  const codes = texts.flatMap((text) =>
    [...text.matchAll(/(?:UserProblem|refuse)\(\s*'([A-Z_]+)'/g)].map(([, code = '']) => code),
  );

  const type = mentionsSubgraph.schema.getType('UserErrorCode');
  const named = isEnumType(type) ? type.getValues().map(({ name }) => name) : [];
  expect(named).toEqual(expect.arrayContaining(codes));
  expect(codes.length).toBeGreaterThan(12);
});
