import type { Span } from "./tokens.ts";

/** What has to pass a translation unchanged: addresses, names of accounts, places for values, markup. */
export type LinkKind = "url" | "mail" | "handle" | "placeholder" | "tag";

/** A stretch of a text that is written for machines as well as readers. */
export interface Link extends Span {
  readonly kind: LinkKind;
  readonly text: string;
}

/**
 * Returns addresses (https://…, www.…, example.org/path), mail addresses, accounts (@name), places for values (`{name}`, `{{name}}`,
 * `%s`, `%1$s`, `${name}`) and tags (`<b>`), in order. Marks of the sentence that follow an address are not part of it. Linear.
 */
export function readLinks(text: string): Link[] {
  if (!MAY_HAVE_LINK.test(text)) return [];
  return [...text.matchAll(LINK)].map((match) => {
    const kind = kindOf(match);
    const found = kind === "url" ? withoutTrail(match[0]) : match[0];
    return { kind, text: found, start: match.index, end: match.index + found.length };
  });
}

// Cheap signs without which no text has a link.
const MAY_HAVE_LINK = /[@<{%]|:\/\/|www\.|\.\p{L}{2,}\//u;

const MAIL = String.raw`[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}`;
const SCHEMED = String.raw`(?:https?|ftps?|mailto):(?:\/\/)?[^\s<>"“”«»‘’]+|\bwww\.[^\s<>"“”«»‘’]+`;
// An address without scheme shows by its path.
const BARE = String.raw`(?<![\p{L}\p{N}.@-])[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,4}\.[a-z]{2,12}\/[^\s<>"“”«»‘’]*`;
const HANDLE = String.raw`(?<![\p{L}\p{N}._@])@[\p{L}\p{N}_]{2,40}(?!@)`;
const PLACEHOLDER = String.raw`\{\{[^{}\n]{1,60}\}\}|\$?\{[\p{L}\p{N}_.$-]{1,60}\}|%(?:\d{1,2}\$)?[sdif@](?![\p{L}\p{N}])|%\([\p{L}\p{N}_]{1,40}\)[sdif]`;
const TAG = String.raw`<\/?[a-zA-Z][a-zA-Z0-9-]{0,20}(?:\s[^<>\n]{0,300})?\/?>`;
const LINK = new RegExp(
  `(${SCHEMED}|${BARE})|(${MAIL})|(${HANDLE})|(${PLACEHOLDER})|(${TAG})`,
  "gu",
);

function kindOf([, url, mail, handle, placeholder]: RegExpExecArray): LinkKind {
  if (url !== undefined) return "url";
  if (mail !== undefined) return "mail";
  if (handle !== undefined) return "handle";
  return placeholder === undefined ? "tag" : "placeholder";
}

// The sentence goes on after an address; a bracket belongs to it only if it was opened inside.
function withoutTrail(url: string): string {
  let unopened = url.split(")").length - url.split("(").length;
  let end = url.length;
  for (; end > 0; end--) {
    const mark = url.charAt(end - 1);
    if (mark === ")" && unopened > 0) unopened--;
    else if (!".,;:!?…'*_]".includes(mark)) break;
  }
  return url.slice(0, end);
}
