import { UserProblem, verifyText } from '@cx/mutations';
import { TOPIC_KEY } from '@cx/text-analysis/topics';

import type { Touchpoint } from '../entities/touchpoint.ts';

const KEY = /^[a-z0-9][a-z0-9-]{0,62}$/;
const LONGEST_NAME = 100;
const MOST_TOPICS = 100;

/** @throws UserProblem when a brand cannot have such a touchpoint */
export function verifyTouchpoint({
  key,
  name,
  position,
  topics,
}: Pick<Touchpoint, 'key' | 'name' | 'position' | 'topics'>): void {
  if (!KEY.test(key)) {
    throw new UserProblem(
      'KEY_WRONG',
      'A key has 1 to 63 small letters, digits and hyphens, and begins with none of the last, such as `check-in`.',
      ['input', 'key'],
    );
  }
  verifyText(name, LONGEST_NAME, ['input', 'name']);
  if (position < 0) {
    throw new UserProblem('POSITION_WRONG', 'The first place of a journey is 0: give it or more.', [
      'input',
      'position',
    ]);
  }
  if (topics.length > MOST_TOPICS) {
    throw new UserProblem('TOPICS_TOO_MANY', `A touchpoint has ${MOST_TOPICS} topics at most.`, [
      'input',
      'topics',
    ]);
  }
  for (const [index, topic] of topics.entries()) {
    if (TOPIC_KEY.test(topic) && topic.length <= LONGEST_NAME) continue;
    throw new UserProblem(
      'TOPIC_KEY_WRONG',
      'A key of a topic has capital letters, digits and single underscores, such as WAITING_TIME: give one that analyses find.',
      ['input', 'topics', String(index)],
    );
  }
}

/** @throws UserProblem when a brand cannot have such a team */
export function verifyTeam({ key, name }: { readonly key: string; readonly name: string }): void {
  verifyText(key, LONGEST_NAME, ['input', 'key']);
  verifyText(name, LONGEST_NAME, ['input', 'name']);
}
