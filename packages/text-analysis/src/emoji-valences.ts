/** How good or bad emoji are, in every language, from -3 to 3. */
export const EMOJI_VALENCES: ReadonlyMap<string, number> = new Map([
  ...withValue(3, '😍🥰🤩❤💕💖💗💙💚💛💜🧡🏆💯'),
  ...withValue(2, '😀😁😃😄😊😇🙂☺😎😘🤗👍👏🙌🎉🙏💪✨🌟⭐😻🥳👌😂🤣'),
  ...withValue(1, '😉😋😜✅☀✌🎊💐🌹😅'),
  ...withValue(-1, '😕😐😑🙄😬😳🤔😒😓😴⏳⌛🤷🤦'),
  ...withValue(-2, '🙁☹😞😔😟😩😫😢😥😖😣😤😠👎💔😰😱😨😷❌'),
  ...withValue(-3, '😡🤬😭🤮🤢💩🖕👿😾'),
]);

function withValue(value: number, emoji: string): (readonly [string, number])[] {
  return Array.from(emoji, (one) => [one, value] as const);
}
