export interface EmailAddress {
  readonly local: string;
  readonly domain: string;
  /** The last label of the domain. */
  readonly topLevel: string;
}

/** What no address holds, and what would spoil the line in which its first character is shown. */
const FOREIGN = /[\s\p{Cc}\p{Cs}\p{Bidi_Control}]/u;

/** Letters, or the ASCII form of other scripts; never a part of an IP address. */
const TOP_LEVEL = /^(?:[\p{L}\p{M}]{2,24}|xn--[a-z\d-]{1,59})$/u;

/** An e-mail address in lower case in parts, or null for what is none. */
export function parseEmailAddress(value: string): EmailAddress | null {
  const at = value.indexOf('@');
  if (at < 1 || value.includes('@', at + 1) || FOREIGN.test(value)) return null;
  const domain = value.slice(at + 1);
  const dot = domain.lastIndexOf('.');
  const topLevel = domain.slice(dot + 1);
  if (dot < 1 || domain.startsWith('.') || !TOP_LEVEL.test(topLevel)) return null;
  return { local: value.slice(0, at), domain, topLevel };
}
