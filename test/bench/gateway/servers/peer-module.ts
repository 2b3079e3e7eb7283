import { z } from 'zod';

/** Checks that a package has what is needed of it. */
export async function peerModule<Shape extends z.ZodRawShape>(
  loaded: Promise<unknown>,
  shape: Shape,
): Promise<z.infer<z.ZodObject<Shape>>> {
  return z.object(shape).parse({
    ...z
      .object({})
      .loose()
      .parse(await loaded),
  });
}

/** A function of a package, of the type that the caller says. */
export function callable<Signature>(): z.ZodType<Signature> {
  return z.custom<Signature>((value) => typeof value === 'function');
}

/** Something of a package that is only handed on. */
export function opaque(): z.ZodType<object> {
  return z.custom<object>((value) => typeof value === 'object' && value !== null);
}
