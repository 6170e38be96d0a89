import type { OpenedFile } from "#lib/core/formats/opened-file.ts";
import {
  childElement,
  childElements,
  textOf,
  type XmlElement,
} from "#lib/core/formats/xml/tree.ts";
import { withoutCodes } from "#lib/core/text/codes.ts";
import {
  differing,
  type Judged,
  refusedVerdict,
  shortHash,
  unlikeTexts,
  type Verdict,
} from "./verdict.ts";
import { elementsIn, rootOf, textOutside } from "./xml-texts.ts";

// What stands in these is markup of the file that was translated, `sub` apart (XLIFF 1.2, §2.4.3; TMX 1.4b); the last five are to be empty.
const NATIVE = ["bpt", "ept", "ph", "it", "ut", "x", "bx", "ex", "sc", "ec"];

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
  const targets = elements.map((unit) => childElement(unit, "target"));
  const own = [
    ...sameHash(
      "source",
      elements.flatMap((unit) => childElements(unit, "source")),
      expected.source_sha,
    ),
    ...sameHash("target", targets, expected.target_sha),
    ...sameCount(elements.length, units, expected.counts),
  ];
  if (own.length > 0) return { faults: own };
  const { opening } = judged;
  const sources = elements.map(
    (unit) => childElement(unit, "seg-source") ?? childElement(unit, "source"),
  );
  const words = [...sources, ...targets].map(wordsIn);
  if (opening.kind === "refused") {
    if (words.every((text) => text.trim() === ""))
      return { faults: [], reason: "it holds no words" };
    return { faults: [`refused: ${opening.error.message}`] };
  }
  return {
    texts: words.filter((text) => text !== "").length,
    faults: [
      ...sideFaults(opening.file, "source", sources),
      ...sideFaults(opening.file, "target", targets),
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
  const texts = elements.map((element) => (element ? textOf(element) : ""));
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
  return unlikeTexts(side, ours, elements.map(wordsIn));
}

function wordsIn(element: XmlElement | null): string {
  return element ? textOutside(element, isNative) : "";
}
