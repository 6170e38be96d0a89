import { decodeText } from "#lib/core/formats/encoding/decode-text.ts";
import { differing, expanded, type Judged, unlikeLists, type Verdict } from "./verdict.ts";

/** JSON: every string that is a value. Those without words are no texts of ours. */
export function judgeJson({ entry, bytes, opening }: Judged): Verdict {
  if (entry.expected.json_error !== undefined) {
    if (opening.kind === "refused") return { faults: [], reason: "it is not JSON" };
    return { faults: [], reason: "it is JSON with comments, which we read" };
  }
  const leaves = leavesOf(JSON.parse(decodeText(bytes, { format: "json" }).text));
  const own = differing("strings", leaves.length, entry.expected.string_leaves);
  if (own.length > 0) return { faults: own };
  const worded = leaves.filter((leaf) => leaf.trim() !== "");
  if (opening.kind === "refused")
    return worded.length === 0
      ? { faults: [], reason: "it holds no words" }
      : { faults: [`refused: ${opening.error.message}`] };
  const ours = opening.file.texts.flatMap(({ paragraphs }) =>
    paragraphs.map((paragraph) => expanded(paragraph, (source) => source)),
  );
  // JSON.parse puts keys that are numbers first.
  return {
    texts: worded.length,
    faults: unlikeLists("strings", ours.sort(), worded.sort()),
  };
}

function leavesOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(leavesOf);
}
