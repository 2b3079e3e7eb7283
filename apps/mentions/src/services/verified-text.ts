import { storableText } from '@cx/database';
import { verifyText } from '@cx/mutations';

const LONGEST = {
  text: 25_000,
  url: 2_000,
  subject: 255,
  name: 255,
  network: 255,
  agentName: 255,
  externalId: 255,
};

/**
 * A text as the database holds it: without NUL, and without halves of characters.
 *
 * @param field of the input
 * @throws UserProblem when nothing can be seen of it, or it is too long
 */
export function verifiedText(text: string, field: keyof typeof LONGEST): string {
  const stored = storableText(text);
  verifyText(stored, LONGEST[field], ['input', field]);
  return stored;
}
