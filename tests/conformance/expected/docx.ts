import { mainPart } from "#lib/core/formats/docx/relations.ts";
import { openPackage } from "#lib/core/formats/package/open-package.ts";
import { decodeXml } from "#lib/core/formats/xml/prolog.ts";
import { parseXml, type XmlElement } from "#lib/core/formats/xml/tree.ts";
import { withoutCodes } from "#lib/core/text/codes.ts";
import { departure, differing, type Judged, type Verdict } from "./verdict.ts";
import { wordsIn } from "./word-words.ts";
import { elementsIn } from "./xml-texts.ts";

const PLACED = ["p", "tbl", "ins", "del", "sdt", "fldSimple", "fldChar", "footnoteReference"];

// Comments count as the other program counted.
const COUNTED = /^word\/(document\d*|footnotes|endnotes|comments|header\d*|footer\d*)\.xml$/;

/** DOCX: the words of each part, changes accepted. A text box stands behind the paragraph that it hangs on. */
export function judgeDocx({ entry, bytes, opening }: Judged): Verdict {
  const from = openPackage(bytes, "docx");
  const parts = from.names.filter((name) => COUNTED.test(name) || name === mainPart(from));
  const roots = new Map(
    parts.map((name) => [
      name,
      parseXml(decodeXml(from.read(name), "docx").text, { format: "docx" }),
    ]),
  );
  const { wml } = entry.expected;
  const own = differing("elements", countsIn([...roots.values()], wml), wml);
  if (own.length > 0) return { faults: own };
  if (opening.kind === "refused") {
    const isWordless = [...roots.values()].every((root) => wordsIn(root).trim() === "");
    if (isWordless) return { faults: [], reason: "it holds no words" };
    return { faults: [`refused: ${opening.error.message}`] };
  }
  const paragraphs = opening.file.texts[0]?.paragraphs ?? [];
  const read = [...roots].filter(([name]) => !name.endsWith("comments.xml"));
  const faults = read.flatMap(([name, root]) => {
    const ours = paragraphs.filter(({ at }) => at.part === name);
    const words = ours.map(({ text }) => withoutCodes(text)).join("");
    const departs = departure(words, wordsIn(root));
    return departs === null ? [] : [`${name}, ${departs}`];
  });
  return { texts: paragraphs.length, faults };
}

// Shapes have paragraphs of their own, of the same name.
function wordElements(root: XmlElement, name: string): XmlElement[] {
  return elementsIn(root, name).filter(({ tag }) => tag.uri.includes("wordprocessingml"));
}

function countsIn(roots: readonly XmlElement[], wml: unknown): unknown {
  if (typeof wml !== "object" || wml === null) return undefined;
  const names = Object.keys(wml).filter((name) => PLACED.includes(name));
  const counts = new Map(
    names.map((name) => [name, roots.flatMap((root) => wordElements(root, name)).length]),
  );
  return Object.fromEntries(
    Object.entries(wml).map(([name, count]) => [name, counts.get(name) ?? count]),
  );
}
