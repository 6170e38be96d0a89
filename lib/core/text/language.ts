/** Returns the primary subtag of a BCP 47 tag in lower case: `es` for `es-MX`. */
export function primaryLanguage(tag: string): string {
  const end = tag.indexOf("-");
  return (end < 0 ? tag : tag.slice(0, end)).toLowerCase();
}

/**
 * Returns the tag itself for tables that the platform keeps by language, or `und` for what is no BCP 47 tag ("en_US"), of which the
 * platform's formats would throw.
 */
export function platformTag(tag: string): string {
  const known = platformTags.get(tag);
  if (known !== undefined) return known;
  const made = isTag(tag) ? tag : "und";
  platformTags.set(tag, made);
  return made;
}

const platformTags = new Map<string, string>();

function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}
