/** Returns the primary subtag of a BCP 47 tag in lower case: `es` for `es-MX`. */
export function primaryLanguage(tag: string): string {
  const end = tag.indexOf("-");
  return (end < 0 ? tag : tag.slice(0, end)).toLowerCase();
}
