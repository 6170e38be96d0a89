/** The namespaces that are declared at a place: by its own element, or around it. */
export interface Scope {
  readonly own: ReadonlyMap<string, string>;
  readonly outer: Scope | null;
}

/** What is declared outside of all elements. */
export const PREDEFINED: Scope = {
  own: new Map([
    ["", ""],
    ["xml", "http://www.w3.org/XML/1998/namespace"],
    ["xmlns", "http://www.w3.org/2000/xmlns/"],
  ]),
  outer: null,
};

/** The scope within an element. The one around it where it declares nothing; never a copy, since thousands may be declared. */
export function scopeWithin(outer: Scope, attributes: ReadonlyMap<string, string>): Scope {
  let own: Map<string, string> | null = null;
  for (const [name, value] of attributes) {
    if (!name.startsWith("xmlns") || (name.length > 5 && name[5] !== ":")) continue;
    own ??= new Map();
    own.set(name.slice("xmlns:".length), value);
  }
  return own ? { own, outer } : outer;
}

/** The namespace of a prefix; null for none. At most a step a level. */
export function namespaceIn(scope: Scope, prefix: string): string | null {
  for (let at: Scope | null = scope; at; at = at.outer) {
    const uri = at.own.get(prefix);
    if (uri !== undefined) return uri;
  }
  return null;
}

/** The prefix of a qualified name; empty for none. */
export function prefixOf(name: string): string {
  const colon = name.indexOf(":");
  return colon === -1 ? "" : name.slice(0, colon);
}
