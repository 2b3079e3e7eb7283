/** What a person can mend: the message says how. */
export class BiError extends Error {
  override readonly name = 'BiError';
}
