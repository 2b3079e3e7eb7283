/** A contract cannot be used: each line is a sentence that says what to change. */
export class ContractsError extends Error {
  override readonly name = 'ContractsError';
}
