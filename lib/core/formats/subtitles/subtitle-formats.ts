import { decodeText } from "../encoding/decode-text.ts";
import { heldBy } from "../encoding/held-by.ts";
import type { Format } from "../opened-file.ts";
import { lineEndOf } from "../text/line-ends.ts";
import { refuseLongLines } from "../text/line-limit.ts";
import { type FoundIssue, openedText } from "../text/text-file.ts";
import { type CueDialect, SRT, VTT } from "./cue-items.ts";
import { readCues } from "./read-cues.ts";
import { writeCues } from "./write-cues.ts";

/** SubRip: a cue is a paragraph; numbers and times stay as they are. It has no way to say a sign that looks like markup. */
export const srtFormat = subtitles("srt", "application/x-subrip", SRT);

/** WebVTT: a cue is a paragraph; its times, settings and the blocks of styles and regions stay as they are. */
export const vttFormat = subtitles("vtt", "text/vtt", VTT);

function subtitles(name: "srt" | "vtt", mediaType: string, dialect: CueDialect): Format {
  return {
    name,
    mediaType,
    endings: [name],
    open(bytes, { encoding }) {
      const decoded = decodeText(bytes, { format: name, encoding });
      const source = decoded.text;
      refuseLongLines(source, name);
      const { paragraphs, issues } = readCues(source, name, dialect);
      const canHold = heldBy(decoded);
      const header = name === "vtt" ? headerIssues(source) : [];
      return openedText({
        format: name,
        bytes,
        decoded,
        found: { paragraphs, language: languageOf(source), issues: [...header, ...issues] },
        canHold: dialect.hasReferences ? (character) => character !== "\0" : canHold,
        edit: (edits) =>
          writeCues(
            { source, name, dialect, paragraphs, canHold, lineEnd: lineEndOf(source) },
            edits,
          ),
      });
    },
  };
}

function headerIssues(source: string): FoundIssue[] {
  return /^WEBVTT(?:[ \t\n\r]|$)/.test(source)
    ? []
    : [{ code: "breaks-standard", start: 0, subject: "WEBVTT" }];
}

// The header's own field, as video sites write it.
function languageOf(source: string): string | null {
  const header = /^WEBVTT[\s\S]{0,1000}?(?=\n\n|\r\r|\r\n\r\n|$)/.exec(source)?.[0] ?? "";
  return /^Language:[ \t]*([\w-]+)/im.exec(header)?.[1] ?? null;
}
