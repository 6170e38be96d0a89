import { type LqiFlag, readLqi } from "#lib/core/formats/xliff2/lqi/read-lqi.ts";
import type { XmlElement } from "#lib/core/formats/xml/tree.ts";
import { attributeOf } from "#lib/core/formats/xml/tree.ts";
import { differing, type Judged, type Verdict } from "./verdict.ts";
import { judgeXliff1 } from "./xliff.ts";
import { elementsIn, rootOf } from "./xml-texts.ts";

/** Quality issues of ITS 2.0: those that the tree of the file has, against the flags that we read from it. */
export function judgeLqi(judged: Judged): Verdict {
  const { entry, bytes, opening } = judged;
  if (opening.kind === "refused") return { faults: [`refused: ${opening.error.message}`] };
  const root = rootOf(bytes);
  const issues = issuesIn(root).map(key).sort();
  const flags = readLqi(opening.file, bytes).map(flagKey).sort();
  const texts = judgeXliff1({ ...judged, entry: { ...entry, expected: {} } });
  return {
    texts: texts.texts ?? 0,
    faults: [
      ...differing("elements", countsIn(root, entry.expected.elements), entry.expected.elements),
      ...differing("quality issues", flags, issues),
      ...texts.faults,
    ],
  };
}

function countsIn(root: XmlElement, expected: unknown): unknown {
  if (typeof expected !== "object" || expected === null) return undefined;
  const names = Object.keys(expected);
  return Object.fromEntries(names.map((name) => [name, elementsIn(root, name).length]));
}

/** Standoff issues once each; those that an element says of itself. What is said in a file beside this one is not here. */
function issuesIn(root: XmlElement): XmlElement[] {
  return everyElement(root).filter(
    ({ tag }) =>
      tag.local === "locQualityIssue" ||
      attributeOf(tag, "locQualityIssueType") !== null ||
      attributeOf(tag, "locQualityIssueComment") !== null,
  );
}

function everyElement(element: XmlElement): XmlElement[] {
  const inside = element.children.flatMap((node) =>
    node.kind === "element" ? everyElement(node) : [],
  );
  return [element, ...inside];
}

function key({ tag }: XmlElement): string {
  const severity = attributeOf(tag, "locQualityIssueSeverity");
  return JSON.stringify([
    attributeOf(tag, "locQualityIssueType"),
    attributeOf(tag, "locQualityIssueComment") ?? "",
    severity === null ? null : Number(severity),
  ]);
}

function flagKey({ type, comment, severity }: LqiFlag): string {
  return JSON.stringify([type, comment, severity]);
}
