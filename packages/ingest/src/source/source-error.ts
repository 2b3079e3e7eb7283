/** The input cannot be read, or not beyond a place: the sentence names it and tells what to change. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
}
