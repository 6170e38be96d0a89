import { toMarkdown } from "mdast-util-to-markdown";
import type { Code } from "../opened-file.ts";
import { type Inline, inlineOf } from "./inline.ts";

type Paragraph = Extract<Parameters<typeof toMarkdown>[0], { type: "paragraph" }>;
type PhrasingContent = Paragraph["children"][number];

/** Writes texts as paragraphs of Markdown: bold, italics and links as their codes say, other codes left out; the rest is escaped. */
export function toInlineMarkdown(
  paragraphs: readonly { readonly text: string; readonly codes: readonly Code[] }[],
): string {
  const children = paragraphs.map(({ text, codes }) => {
    return { type: "paragraph", children: contentOf(inlineOf(text, codes)) } satisfies Paragraph;
  });
  return toMarkdown({ type: "root", children });
}

function contentOf(steps: readonly Inline[]): PhrasingContent[] {
  const levels: PhrasingContent[][] = [[]];
  for (const step of steps) {
    if (step.kind === "open") levels.push([]);
    else if (step.kind === "close") {
      const inside = levels.pop() ?? [];
      levels.at(-1)?.push(...wrapped(step, inside));
    } else if (step.kind === "text") levels.at(-1)?.push({ type: "text", value: step.text });
  }
  return levels[0] ?? [];
}

function wrapped(
  { format, href }: { readonly format: string; readonly href: string },
  children: PhrasingContent[],
): PhrasingContent[] {
  switch (format) {
    case "strong":
      return [{ type: "strong", children }];
    case "emphasis":
      return [{ type: "emphasis", children }];
    case "link":
      return [{ type: "link", url: href, children }];
    default:
      return children;
  }
}
