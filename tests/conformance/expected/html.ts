import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { decodeText } from "#lib/core/formats/encoding/decode-text.ts";
import { withoutCodes } from "#lib/core/text/codes.ts";
import { departure, type Judged, tight, type Verdict } from "./verdict.ts";

type Node = DefaultTreeAdapterTypes.ChildNode;

const UNSEEN = [
  "script",
  "style",
  "template",
  "noscript",
  "iframe",
  "textarea",
  "select",
  "svg",
  "math",
  "object",
];

/** HTML: the words of its body in order. */
export function judgeHtml({ bytes, opening }: Judged): Verdict {
  const reading = opening.kind === "opened" ? opening.file.reading : {};
  const { text } = decodeText(bytes, { format: "html", encoding: reading.encoding });
  const theirs = parse(text).childNodes.map(wordsIn).join("");
  if (opening.kind === "refused") {
    if (tight(theirs) === "") return { faults: [], reason: "it holds no words" };
    return { faults: [`refused: ${opening.error.message}`] };
  }
  const paragraphs = opening.file.texts.flatMap((each) => each.paragraphs);
  const ours = paragraphs.map((each) => withoutCodes(each.text)).join("");
  const departs = departure(ours, theirs);
  return { texts: paragraphs.length, faults: departs === null ? [] : [departs] };
}

function wordsIn(node: Node): string {
  if (node.nodeName === "#text" && "value" in node) return node.value;
  if (node.nodeName === "head" && "childNodes" in node)
    return node.childNodes
      .filter(({ nodeName }) => nodeName === "title")
      .map(wordsIn)
      .join("");
  if (UNSEEN.includes(node.nodeName) || !("childNodes" in node)) return "";
  return node.childNodes.map(wordsIn).join("");
}
