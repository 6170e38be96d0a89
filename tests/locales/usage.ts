import { askedKey, type Catalogue } from "./catalogue.ts";

/** Keys of one shape whose last part stands in data: `mqm.*` has a member for each category. */
export interface Family {
  /** A key with `*` in the place of the member. */
  readonly keys: string;
  readonly members: readonly string[];
}

/** Tells how a family differs from its members: `- key` lacks words, `+ key` is no member's. */
export function differingMembers(catalogue: Catalogue, { keys, members }: Family): string[] {
  const wanted = new Set(members.map((member) => keys.replace("*", member)));
  const present = new Set([...catalogue.keys()].map(askedKey).filter(matcher(keys)));
  const missing = [...wanted].filter((key) => !present.has(key)).map((key) => `- ${key}`);
  return [...missing, ...[...present].filter((key) => !wanted.has(key)).map((key) => `+ ${key}`)];
}

/** The keys that neither a family nor any of the sources asks for. */
export function unusedKeys(
  catalogue: Catalogue,
  sources: readonly string[],
  families: readonly Family[],
): string[] {
  const asked = new Set(sources.flatMap(literalsIn));
  const shapes = [...families.map(({ keys }) => keys), ...sources.flatMap(templatesIn)].map(
    matcher,
  );
  const keys = new Set([...catalogue.keys()].map(askedKey));
  return [...keys].filter((key) => !asked.has(key) && !shapes.some((matches) => matches(key)));
}

const LITERAL = /["']([\w-]+(?:\.[\w-]+)+)["']/g;

// Only the start must be fixed: `${feature}.${name}` would ask for everything.
const TEMPLATE = /`([\w-]+\.(?:[\w.-]|\$\{[^{}]*\})*)`/g;
const VALUE = /\$\{[^{}]*\}/g;

function literalsIn(source: string): string[] {
  return [...source.matchAll(LITERAL)].map(([, key = ""]) => key);
}

function templatesIn(source: string): string[] {
  return [...source.matchAll(TEMPLATE)].map(([, key = ""]) => key.replace(VALUE, "*"));
}

/** Tells whether a key has the shape of `keys`, in which `*` stands for one part of a key. */
function matcher(keys: string): (key: string) => boolean {
  const escaped = keys.replace(/[.\\]/g, "\\$&").replaceAll("*", "[\\w-]+");
  const shape = new RegExp(`^${escaped}$`);
  return (key) => shape.test(key);
}

/** The members of a union of strings, `type Name = "a" | "b"`, in the order of the source. */
export function unionIn(source: string, name: string): string[] {
  const [, union = ""] = new RegExp(`type ${name} =([^;]*);`).exec(source) ?? [];
  return [...union.matchAll(/"([^"]+)"/g)].map(([, member = ""]) => member);
}
