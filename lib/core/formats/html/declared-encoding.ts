const META = /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([^\s"'>;/]+)/i;
const XML = /^\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']([^"']+)["']/i;
const COMMENTS = /<!--[\s\S]*?(?:-->|$)/g;

/** The encoding that an HTML page names in how it begins, where it is one that a browser knows; else null. */
export function declaredEncoding(beginning: string): string | null {
  const label = (XML.exec(beginning) ?? META.exec(beginning.replace(COMMENTS, "")))?.[1];
  return label !== undefined && isKnown(label) ? label : null;
}

/** An encoding that a page names, and where. */
export interface Declaration {
  readonly label: string;
  readonly start: number;
}

/** Where a page names another encoding than it is in: a browser that is told nothing else would read it wrongly. Else null. */
export function wrongDeclaration(source: string, encoding: string): Declaration | null {
  const beginning = source.slice(0, BEGINNING);
  const label = declaredEncoding(beginning);
  if (label === null || isSame(nameOf(label), encoding)) return null;
  return { label, start: beginning.indexOf(label) };
}

// Where a browser looks for it (HTML, §4.2.5.4).
const BEGINNING = 1024;

// Whether its bytes come in the one order or the other is told by the byte order mark.
function isSame(declared: string | null, encoding: string): boolean {
  return declared === encoding || (declared === "utf-16le" && encoding === "utf-16be");
}

// A browser passes over a label that it does not know.
function isKnown(label: string): boolean {
  return nameOf(label) !== null;
}

function nameOf(label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).encoding;
  } catch {
    return null;
  }
}
