import type { OpenedFile } from "#lib/core/formats/opened-file.ts";
import { childElement, textOf, type XmlElement } from "#lib/core/formats/xml/tree.ts";
import { withoutCodes } from "#lib/core/text/codes.ts";
import {
  differing,
  type Judged,
  refusedVerdict,
  shortHash,
  unlikeTexts,
  type Verdict,
} from "./verdict.ts";
import { elementsIn, rootOf, textWithout } from "./xml-texts.ts";

// What stands in these is markup of the file that was translated (XLIFF 1.2, §2.4.3; TMX 1.4b).
const NATIVE = ["bpt", "ept", "ph", "it", "ut"];

/** Whether an element holds native markup in place of words. */
export function isNative({ tag }: XmlElement): boolean {
  return NATIVE.includes(tag.local);
}

/** XLIFF 1.x and its dialects: a text for each unit. */
export function judgeXliff1(judged: Judged): Verdict {
  return judgeXliff(judged, ["trans-unit"]);
}

/** XLIFF 2: a text for each segment. */
export function judgeXliff2(judged: Judged): Verdict {
  return judgeXliff(judged, ["segment"]);
}

function judgeXliff(judged: Judged, units: readonly string[]): Verdict {
  const { expected } = judged.entry;
  if (expected.xml_wellformed === false) return unreadable(judged);
  const elements = elementsIn(rootOf(judged.bytes), ...units);
  const [sources, targets] = ["source", "target"].map((side) =>
    elements.map((unit) => childElement(unit, side)),
  );
  const own = [
    ...sameHash("source", sources ?? [], expected.source_sha),
    ...sameHash("target", targets ?? [], expected.target_sha),
    ...sameCount(elements.length, units, expected.counts),
  ];
  if (own.length > 0) return { faults: own };
  const { opening } = judged;
  const isWordless = [...(sources ?? []), ...(targets ?? [])].every(
    (side) => side === null || wordsIn(side).trim() === "",
  );
  if (opening.kind === "refused")
    return isWordless
      ? { faults: [], reason: "it holds no words" }
      : { faults: [`refused: ${opening.error.message}`] };
  return {
    texts: elements.length,
    faults: [
      ...sideFaults(opening.file, "source", sources ?? []),
      ...sideFaults(opening.file, "target", targets ?? []),
    ],
  };
}

function unreadable(judged: Judged): Verdict {
  if (judged.opening.kind === "refused") return refusedVerdict(judged, "it is not well-formed");
  const repaired = judged.opening.file.issues.some(({ code }) => code === "unbound-prefix");
  return repaired
    ? { faults: [], reason: "its prefix is bound nowhere: read all the same, and told" }
    : { faults: ["not well-formed, and opened without a word"] };
}

function sameHash(side: string, elements: readonly (XmlElement | null)[], hash: unknown): string[] {
  if (hash === undefined) return [];
  const found = side === "source" ? elements.filter((element) => element !== null) : elements;
  const texts = found.map((element) => (element ? textOf(element) : ""));
  return differing(`hash of every ${side} by the tree`, shortHash(texts), hash);
}

function sameCount(found: number, [unit = ""]: readonly string[], counts: unknown): string[] {
  if (typeof counts !== "object" || counts === null) return [];
  const expected = new Map(Object.entries(counts)).get(unit) ?? 0;
  return differing(`elements ${unit}`, found, expected);
}

function sideFaults(
  file: OpenedFile,
  side: string,
  elements: readonly (XmlElement | null)[],
): string[] {
  const text = file.texts.find(({ slot }) => slot === side);
  const ours = (text?.paragraphs ?? []).map((paragraph) => withoutCodes(paragraph.text));
  return unlikeTexts(
    side,
    ours,
    elements.map((element) => (element ? wordsIn(element) : "")),
  );
}

function wordsIn(element: XmlElement): string {
  return textWithout(element, isNative);
}
