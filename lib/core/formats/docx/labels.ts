import { childElements, textOf, type XmlElement } from "../xml/tree.ts";
import { attributeOf, isAlternate, isWord } from "./names.ts";

/** Whether the instruction of a field makes a link of its result. */
export function isLink(instruction: string): boolean {
  return /^\s*HYPERLINK\b/i.test(instruction);
}

/** What is shown for a field: the first word of its instruction. */
export function fieldLabel(instruction: string): string {
  return /[^\s"\\]+/.exec(instruction)?.[0].slice(0, 12).toUpperCase() ?? "field";
}

const LABELS: Readonly<Record<string, string>> = {
  drawing: "img",
  pict: "img",
  object: "obj",
  footnoteReference: "fn",
  endnoteReference: "en",
  oMath: "math",
  oMathPara: "math",
};
const LONGEST_LABEL = 12;

/** What is shown for an element that stands as a code. */
export function labelOf(element: XmlElement): string {
  const { local } = element.tag;
  if (local === "br") return attributeOf(element.tag, "type") ?? "br";
  if (hasParagraphs(element)) return "box";
  if (isAlternate(element.tag)) return "img";
  if (isMath(element)) return textOf(element).trim().slice(0, LONGEST_LABEL) || "math";
  return (
    (Object.hasOwn(LABELS, local) ? LABELS[local] : undefined) ?? local.slice(0, LONGEST_LABEL)
  );
}

/** Whether an element holds paragraphs of its own. Linear. */
export function hasParagraphs(element: XmlElement): boolean {
  return childElements(element).some((child) => isWord(child.tag, "p") || hasParagraphs(child));
}

/** Whether an element is a formula (ISO/IEC 29500-1, §22.1). */
export function isMath({ tag: { local } }: XmlElement): boolean {
  return local === "oMath" || local === "oMathPara";
}
