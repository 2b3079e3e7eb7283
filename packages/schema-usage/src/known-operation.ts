/** An operation that somebody has sent, or has said to send. */
export interface KnownOperation {
  /** With its fragments. */
  readonly text: string;
  /** Input fields and values of enums that came in its variables. */
  readonly sent: readonly string[];
}
