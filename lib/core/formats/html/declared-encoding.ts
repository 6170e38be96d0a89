const META = /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([^\s"'>;/]+)/i;
const XML = /^\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']([^"']+)["']/i;
const COMMENTS = /<!--[\s\S]*?(?:-->|$)/g;

/** The encoding that an HTML page names in how it begins, where it is one that a browser knows; else null. */
export function declaredEncoding(beginning: string): string | null {
  const label = (XML.exec(beginning) ?? META.exec(beginning.replace(COMMENTS, "")))?.[1];
  return label !== undefined && isKnown(label) ? label : null;
}

// A browser passes over a label that it does not know.
function isKnown(label: string): boolean {
  try {
    new TextDecoder(label, { fatal: true, ignoreBOM: true });
    return true;
  } catch {
    return false;
  }
}
