import { openPackage } from "#lib/core/formats/package/open-package.ts";
import { decodeXml } from "#lib/core/formats/xml/prolog.ts";
import { parseXml, type XmlElement } from "#lib/core/formats/xml/tree.ts";
import { withoutCodes } from "#lib/core/text/codes.ts";
import { departure, differing, type Judged, type Verdict } from "./verdict.ts";
import { elementsIn } from "./xml-texts.ts";

const CONTENT = "content.xml";

/** ODT: the words of the content, those of notes and frames behind the paragraph that they hang on. */
export function judgeOdt({ entry, bytes, opening }: Judged): Verdict {
  const from = openPackage(bytes, "odt");
  const root = parseXml(decodeXml(from.read(CONTENT), "odt").text, { format: "odt" });
  const { counts } = entry.expected;
  const names = Object.keys(typeof counts === "object" && counts !== null ? counts : {});
  const found = Object.fromEntries(names.map((name) => [name, elementsIn(root, name).length]));
  const own = differing("elements of the content", found, counts);
  if (own.length > 0) return { faults: own };
  if (opening.kind === "refused") return { faults: [`refused: ${opening.error.message}`] };
  const main = opening.file.texts.flatMap(({ paragraphs }) =>
    paragraphs.filter(({ at }) => at.part === CONTENT),
  );
  const ours = main.map(({ text }) => withoutCodes(text)).join("");
  const departs = departure(ours, elementsIn(root, "body").map(wordsIn).join(""));
  return { texts: main.length, faults: departs === null ? [] : [departs] };
}

// The text of any other element is that of a field, which is a code.
const WORDED = ["p", "h", "span", "a", "meta", "ruby-base"];
const ASIDE = ["note", "frame", "custom-shape"];
// Comments are notes of ours; what was deleted is not there.
const UNSEEN = ["annotation", "tracked-changes", "ruby-text"];

function wordsIn(element: XmlElement): string {
  const aside: XmlElement[] = [];
  const words = walked(element, aside);
  return words + aside.map(wordsIn).join("");
}

function walked(element: XmlElement, aside: XmlElement[]): string {
  return element.children
    .map((node) => {
      if (node.kind === "text") return WORDED.includes(element.tag.local) ? node.text : "";
      if (node.kind !== "element" || UNSEEN.includes(node.tag.local)) return "";
      if (ASIDE.includes(node.tag.local)) {
        aside.push(node);
        return "";
      }
      return ["p", "h"].includes(node.tag.local) ? wordsIn(node) : walked(node, aside);
    })
    .join("");
}
