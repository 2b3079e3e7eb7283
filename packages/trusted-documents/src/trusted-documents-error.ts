/** The documents cannot be trusted as they are: each line names a file, its line where there is one, and what is wrong. */
export class TrustedDocumentsError extends Error {
  override readonly name = 'TrustedDocumentsError';
}
