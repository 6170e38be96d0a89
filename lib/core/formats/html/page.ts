import type { Direction } from "#lib/core/text/direction.ts";

/** What a page of its own needs beside its content. */
export interface Page {
  /** BCP 47 language tag. */
  readonly language: string;
  readonly direction: Direction;
  readonly title: string;
  /** Elements of its head beside these; HTML already. */
  readonly head?: string;
}

// Legible on its own: a page may be opened from a disk or a letter. Underline and strike, never colour alone.
const STYLE = `body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font: 1.1rem/1.6 Georgia, serif; }
p { white-space: pre-wrap; }
ins { background: #e3f4e3; text-decoration: underline; }
del { background: #fbe4e4; text-decoration: line-through; }
ins, del { color: #222; }
[data-move] { background: #e4e0f6; text-decoration-style: dashed; }
[data-move]::before { content: attr(data-move); font: .7em sans-serif; vertical-align: super; }
ins mark, del mark { background: #f6cf6b; color: inherit; }
[data-sign] { unicode-bidi: isolate; }
[data-sign]::before { content: attr(data-sign); font: .8em sans-serif; }
.code { font: .75em monospace; opacity: .75; }
@media (prefers-color-scheme: dark) {
body { background: #16181b; color: #e6e3dd; }
a { color: #9cc4ff; }
ins, del, [data-move] { color: #f2f0ea; }
ins { background: #1d4427; }
del { background: #5a2424; }
[data-move] { background: #3a3163; }
ins mark, del mark { background: #7d5a00; }
}
@media print {
body { max-width: none; margin: 0; background: none; color: #000; }
p { orphans: 3; widows: 3; }
}`;

/** Wraps content, which must be HTML already, in a standalone HTML 5 document; `style` is CSS that follows that of all pages. */
export function pageOf(
  { language, direction, title, head = "" }: Page,
  content: string,
  style = "",
): string {
  return `<!doctype html>
<html lang="${escapeHtml(language)}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
${head && `${head}\n`}<title>${escapeHtml(title)}</title>
<style>
${STYLE}${style && `\n${style}`}
</style>
</head>
<body>
${content}
</body>
</html>
`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** Escapes a text for use as HTML content or within a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => ENTITIES[mark] ?? mark);
}
