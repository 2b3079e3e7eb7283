export class DeadlineExceeded extends Error {
  override readonly name = 'DeadlineExceeded';

  constructor(milliseconds: number) {
    super(`There was no answer within ${milliseconds} ms.`);
  }
}

/** Waits for the work so long. What it answers later is not heard. @throws DeadlineExceeded */
export async function within<Answer>(milliseconds: number, work: Promise<Answer>): Promise<Answer> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    // After this process was busy itself, an answer may have arrived that nobody has read yet.
    setImmediate(() => reject(new DeadlineExceeded(milliseconds)));
  }, milliseconds);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}
