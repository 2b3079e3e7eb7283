/** One mutation, as it is sent until it is acknowledged. */
export interface Request {
  readonly marker: string;
  readonly mutation: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** What every mutation here answers, by its name. */
export type Payload = Readonly<
  Record<
    string,
    { readonly thing: { readonly id: string } | null; readonly userErrors: readonly unknown[] }
  >
>;

interface Draft {
  /** What the request before it in the story has answered. */
  readonly parent: string;
  readonly marker: string;
  readonly key: string;
}

type MakeRequest = (draft: Draft) => Request;

const BRAND = 'oakmerrow';

/** Stories of requests, of which each builds on what the one before it has written. */
export const REQUESTS: readonly (readonly MakeRequest[])[] = [
  [
    ({ marker, key }) => ({
      marker,
      mutation: mutation('submitReview', 'SubmitReviewInput', 'review'),
      input: { idempotencyKey: key, brand: BRAND, text: marker, rating: { value: 1 } },
    }),
    ({ parent, marker, key }) => ({
      marker,
      mutation: mutation('openMediation', 'OpenMediationInput', 'review'),
      input: { idempotencyKey: key, reviewId: parent, expectedVersion: 1 },
    }),
    ({ parent, marker, key }) => ({
      marker,
      mutation: mutation('addMediationMessage', 'AddMediationMessageInput', 'review'),
      input: { idempotencyKey: key, reviewId: parent, expectedVersion: 2, text: marker },
    }),
    ({ parent, marker, key }) => ({
      marker,
      mutation: mutation('escalateReview', 'EscalateReviewInput', 'review'),
      input: { idempotencyKey: key, reviewId: parent },
    }),
  ],
  [
    ({ marker, key }) => ({
      marker,
      mutation: mutation('openTicket', 'OpenTicketInput', 'ticket'),
      input: {
        idempotencyKey: key,
        brand: BRAND,
        channel: 'EMAIL',
        type: 'COMPLAINT',
        subject: marker,
      },
    }),
    ({ parent, marker, key }) => ({
      marker,
      mutation: mutation('addMessage', 'AddMessageInput', 'message'),
      input: {
        idempotencyKey: key,
        ticketId: parent,
        text: marker,
        author: { kind: 'AGENT', name: 'Kim' },
      },
    }),
  ],
  [
    ({ marker, key }) => ({
      marker,
      mutation: mutation('registerCommunity', 'RegisterCommunityInput', 'community'),
      input: {
        idempotencyKey: key,
        brand: BRAND,
        network: 'facebook',
        name: marker,
        stance: 'AGAINST',
      },
    }),
  ],
  [
    ({ marker, key }) => ({
      marker,
      mutation: mutation('recordSelfAssessment', 'RecordSelfAssessmentInput', 'selfAssessment'),
      input: {
        idempotencyKey: key,
        brand: BRAND,
        construct: 'SATISFACTION',
        periodFrom: '2026-01-01T00:00:00Z',
        periodTo: '2026-02-01T00:00:00Z',
        scaleMin: 1,
        scaleMax: 10,
        value: 9,
        statedBy: marker,
      },
    }),
  ],
];

function mutation(name: string, input: string, thing: string): string {
  return `mutation ($input: ${input}!) { ${name}(input: $input) { thing: ${thing} { id } userErrors { code message } } }`;
}
