import { decodeText } from "#lib/core/formats/encoding/decode-text.ts";
import { withoutCodes } from "#lib/core/text/codes.ts";
import { differing, type Judged, tight, unlikeLists, type Verdict } from "./verdict.ts";

// A time, the arrow, a time: the arrow of a comment in HTML that stands in a text is none.
const ARROW = /(?:^|[^-])-->/;

/** Subtitles: a text for each line with an arrow, of the lines below it up to an empty one. */
export function judgeCues({ entry, bytes, opening }: Judged): Verdict {
  const lines = decodeText(bytes, { format: entry.format }).text.split(/\r\n|\n|\r/);
  const arrows = lines.flatMap((line, at) => (ARROW.test(line) ? [at] : []));
  const own = differing("lines with an arrow", arrows.length, entry.expected.cues_by_arrow);
  if (own.length > 0) return { faults: own };
  const cues = arrows.map((at) => cueBelow(lines, at));
  const worded = cues.filter((cue) => cue !== "");
  if (opening.kind === "refused") {
    const { message, reason } = opening.error;
    if (worded.length === 0 && reason === "empty")
      return { faults: [], reason: "no cue has words" };
    return { faults: [`refused: ${message}`] };
  }
  const ours = opening.file.texts[0]?.paragraphs.map(({ text }) => tight(withoutCodes(text))) ?? [];
  return { texts: worded.length, faults: unlikeLists("cues", ours, worded) };
}

function cueBelow(lines: readonly string[], arrow: number): string {
  const rest = lines.slice(arrow + 1);
  const end = rest.findIndex((line) => line.trim() === "" || ARROW.test(line));
  return tight(
    rest
      .slice(0, end === -1 ? rest.length : end)
      .join("\n")
      .replace(/<[^>]*>?/g, ""),
  );
}
