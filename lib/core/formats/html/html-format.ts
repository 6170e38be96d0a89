import { decodeText } from "../encoding/decode-text.ts";
import { heldBy } from "../encoding/held-by.ts";
import type { Format } from "../opened-file.ts";
import { type FoundIssue, openedText } from "../text/text-file.ts";
import { refuseLongText, refuseManyAttributes } from "./attribute-limit.ts";
import { type Declaration, declaredEncoding, wrongDeclaration } from "./declared-encoding.ts";
import { findHtml } from "./find-html.ts";
import { writeHtml } from "./write-html.ts";

/** HTML as browsers read it; nothing of it is run or loaded. What attributes say is not text. */
export const htmlFormat: Format = {
  name: "html",
  mediaType: "text/html",
  endings: ["html", "htm", "xhtml", "xht"],
  open(bytes, { encoding }) {
    const decoded = decodeText(bytes, { format: "html", encoding, declared: declaredEncoding });
    const source = decoded.text;
    refuseLongText(source);
    refuseManyAttributes(source);
    const { paragraphs, language } = findHtml(source);
    const canHold = heldBy(decoded);
    const wrong = wrongDeclaration(source, decoded.encoding);
    return openedText({
      format: "html",
      bytes,
      decoded,
      found: { paragraphs, language, issues: wrong ? [issueOf(wrong)] : [] },
      canHold: (character) => character !== "\0",
      edit: (edits) => writeHtml({ source, paragraphs, canHold }, edits),
    });
  },
};

function issueOf({ label, start }: Declaration): FoundIssue {
  return { code: "declared-otherwise", start, subject: label };
}
