/** Why rows are not given out, with a sentence that tells its reader what to change. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

export function badInput(message: string): never {
  throw new Refusal(400, 'BAD_USER_INPUT', message);
}
