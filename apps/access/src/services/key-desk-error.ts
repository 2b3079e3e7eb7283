/** A refusal that the caller can do something about: its message says what. */
export class KeyDeskError extends Error {
  override readonly name = 'KeyDeskError';
  readonly code: 'BAD_INPUT' | 'FORBIDDEN' | 'NOT_FOUND';

  constructor(code: KeyDeskError['code'], message: string) {
    super(message);
    this.code = code;
  }
}
