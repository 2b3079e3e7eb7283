import type { Emotion } from './analysis.ts';

export const EMOJI_EMOTIONS: readonly (readonly [emoji: string, emotion: Emotion])[] = [
  ['😀,😁,😃,😄,😊,😍,🥰,🤩,😂,🤣,🥳,🎉,❤,🙂', 'JOY'],
  ['🙏', 'GRATITUDE'],
  ['😮,😲,😯,🤯', 'SURPRISE'],
  ['😡,🤬,😠,😤,🖕', 'ANGER'],
  ['😞,😔,👎,😒', 'DISAPPOINTMENT'],
  ['😢,😭,💔,😥,🙁', 'SADNESS'],
  ['😱,😨,😰,😟', 'FEAR'],
  ['🤮,🤢,💩', 'DISGUST'],
];
