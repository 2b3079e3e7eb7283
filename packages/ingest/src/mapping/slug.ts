/** A stable key out of a name: `Virgin America` becomes `virgin-america`. Empty when nothing is left. */
export function slug(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

/** A name for people out of a slug: `us-airways` becomes `Us Airways`; other names stay as they are. */
export function nameOf(text: string): string {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(text)) return text;
  return text
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}
