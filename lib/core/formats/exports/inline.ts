import { codesIn } from "#lib/core/text/codes.ts";
import type { Code } from "../opened-file.ts";

export type InlineFormat =
  | "strong"
  | "emphasis"
  | "underline"
  | "strike"
  | "superscript"
  | "subscript"
  | "code"
  | "link";

/** A step through a text with its markup. What opens closes again, properly nested, whatever the codes of the text do. */
export type Inline =
  | { readonly kind: "text"; readonly text: string; readonly start: number }
  | {
      readonly kind: "open" | "close";
      readonly format: InlineFormat;
      /** Of a link: where it leads. */
      readonly href: string;
    }
  /** A code without a meaning of its own outside of its format, or half of a pair. */
  | { readonly kind: "code"; readonly index: number; readonly start: number };

// Names of elements and marks of Markdown that say how words look.
const FORMATS: Readonly<Record<string, InlineFormat>> = {
  b: "strong",
  strong: "strong",
  "**": "strong",
  __: "strong",
  i: "emphasis",
  em: "emphasis",
  cite: "emphasis",
  "*": "emphasis",
  _: "emphasis",
  u: "underline",
  ins: "underline",
  s: "strike",
  del: "strike",
  strike: "strike",
  "~~": "strike",
  sup: "superscript",
  sub: "subscript",
  code: "code",
  kbd: "code",
  "`": "code",
  a: "link",
};

/** Reads the markup of a text: bold, italics, links and their like by the labels of its codes. Linear. */
export function inlineOf(text: string, codes: readonly Code[]): Inline[] {
  const steps: Inline[] = [];
  const formats = formatsAt(text, codes);
  let read = 0;
  const take = (end: number) => {
    if (end > read) steps.push({ kind: "text", text: text.slice(read, end), start: read });
  };
  for (const { index, start } of codesIn(text)) {
    take(start);
    steps.push(formats.get(start) ?? { kind: "code", index, start });
    read = start + CODE_LENGTH;
  }
  take(text.length);
  return steps.filter((step) => !isNowhere(step));
}

const CODE_LENGTH = 2;

function isNowhere(step: Inline): boolean {
  return (step.kind === "open" || step.kind === "close") && step.format === "link" && !step.href;
}

/** Pairs whose ends both stand in the text and cross no other pair, by where they stand. */
function formatsAt(text: string, codes: readonly Code[]): Map<number, Inline> {
  const found = new Map<number, Inline>();
  const open: { readonly index: number; readonly start: number }[] = [];
  const standing = new Map<number, number>();
  for (const { index, start } of codesIn(text)) {
    const code = codes[index];
    const format = formatOf(codes, code);
    if (!code || format === null) continue;
    if (code.kind === "open") {
      open.push({ index, start });
      standing.set(index, (standing.get(index) ?? 0) + 1);
      continue;
    }
    if (code.partner === null || !standing.get(code.partner)) continue;
    let last = open.pop();
    while (last && last.index !== code.partner) {
      standing.set(last.index, (standing.get(last.index) ?? 1) - 1);
      last = open.pop();
    }
    if (!last) continue;
    standing.set(last.index, (standing.get(last.index) ?? 1) - 1);
    const href = format === "link" ? hrefOf(codes[last.index], code) : "";
    found.set(last.start, { kind: "open", format, href });
    found.set(start, { kind: "close", format, href });
  }
  return found;
}

function formatOf(codes: readonly Code[], code: Code | undefined): InlineFormat | null {
  if (!code || code.kind === "single") return null;
  const { label } = (code.kind === "close" && codes[code.partner ?? -1]) || code;
  const name = label.toLowerCase();
  return (Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined) ?? null;
}

const ATTRIBUTE = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)')/i;
const MARKDOWN = /^\]\(\s*<?([^\s<>)]+)/;

// Sources are cut at 200 characters: what may have been cut is no address.
const WHOLE = 200;

/** Where a link leads, as its markup says; empty for none that may be followed. */
function hrefOf(open: Code | undefined, close: Code): string {
  const tag = open && open.source.length < WHOLE ? ATTRIBUTE.exec(open.source) : null;
  const mark = close.source.length < WHOLE ? MARKDOWN.exec(close.source) : null;
  const href = (tag?.[1] ?? tag?.[2] ?? mark?.[1] ?? "").replace(/&amp;/g, "&").trim();
  return /^(?:https?|mailto):/i.test(href) ? href : "";
}
