import { checkedEdits } from "../checked-edits.ts";
import { decodeText } from "../encoding/decode-text.ts";
import type {
  FileParagraph,
  FileTrackedChange,
  Format,
  OpenedFile,
  ReadingOptions,
} from "../opened-file.ts";
import { openPackage, type Package } from "../package/open-package.ts";
import { placesIn } from "../places.ts";
import { knownTag } from "../tables/language-names.ts";
import { UnreadableDocumentError } from "../unreadable.ts";
import { illegalCharacters } from "../xml/characters.ts";
import { FORMAT } from "./names.ts";
import { type OdtPart, readPart } from "./read-part.ts";
import { writtenParts } from "./write-parts.ts";

/**
 * Text documents of OpenDocument 1.3: the text with its tables, lists, notes and frames, then what stands in headers and footers. Formatting and
 * links keep their characters; fields, notes and pictures are codes. All other parts are copied as they are stored.
 */
export const odtFormat: Format = {
  name: FORMAT,
  mediaType: "application/vnd.oasis.opendocument.text",
  endings: ["odt", "ott"],
  fits: ([first, second]) => first === 0x50 && second === 0x4b,
  open: openOdt,
};

function openOdt(bytes: Uint8Array, { view = "accepted" }: ReadingOptions): OpenedFile {
  const file = openPackage(bytes, FORMAT);
  refuseOthers(file);
  const names = ["content.xml", ...["styles.xml"].filter(file.has)];
  const parts = names.map((part) => readPart(partText(file, part).text, part, view === "original"));
  const paragraphs = parts.flatMap(paragraphsOf);
  const language = languageIn(parts);
  const texts = [{ slot: "", language, basedOn: null, paragraphs }];
  const tracked = trackedIn(parts);
  const [first] = tracked;
  return {
    format: FORMAT,
    reading: { view },
    texts,
    rows: null,
    issues: first
      ? [
          {
            code: "tracked-changes",
            part: "content.xml",
            line: 1,
            column: 1,
            subject: `${tracked.length}`,
          },
        ]
      : [],
    tracked,
    write(edits) {
      const checked = checkedEdits(
        texts,
        edits,
        (character) => character !== "\ufdd0" && illegalCharacters(character).length === 0,
      );
      const written = writtenParts(parts, checked.edits, (part) => partText(file, part));
      return { bytes: file.write(written), losses: checked.losses };
    },
  };
}

// A spreadsheet or a drawing of the same family has another type, which stands in the package as its first entry.
function refuseOthers(file: Package): void {
  const fail = (reason: "not-what-it-says" | "encrypted", part: string) => {
    throw new UnreadableDocumentError({ format: FORMAT, reason, part, line: 1, column: 1 });
  };
  const type = file.has("mimetype")
    ? new TextDecoder("utf-8", LENIENT).decode(file.read("mimetype"))
    : "";
  const isText = type === "" || type.trim().startsWith("application/vnd.oasis.opendocument.text");
  if (!isText || !file.has("content.xml")) fail("not-what-it-says", "mimetype");
  const manifest = "META-INF/manifest.xml";
  const listed = file.has(manifest) ? partText(file, manifest).text : "";
  if (/<(?:[\w.-]+:)?encryption-data[\s>]/.test(listed)) fail("encrypted", manifest);
}

const LENIENT = { fatal: false, ignoreBOM: true } as const;

function partText(file: Package, part: string) {
  const declared = (beginning: string) =>
    /^<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)/.exec(beginning)?.[1] ?? null;
  return decodeText(file.read(part), { format: FORMAT, part, declared });
}

function paragraphsOf({ part, source, paragraphs }: OdtPart): FileParagraph[] {
  const placeOf = placesIn(source);
  return paragraphs.map(({ text, codes, isLocked, notes, start }) => {
    const at = { part, ...placeOf(start) };
    return { text, codes, isOneLine: false, isLocked, id: null, state: null, notes, at };
  });
}

function trackedIn(parts: readonly OdtPart[]): FileTrackedChange[] {
  return parts.flatMap(({ regions }) =>
    Array.from(regions.values(), ({ kind, author, date, text, paragraph }) => {
      return { kind, author, date, slot: "", paragraph, text };
    }),
  );
}

const DEFAULT_STYLE =
  /<style:default-style\b[^>]*style:family="paragraph"[\s\S]{0,4000}?fo:language="([a-z]{2,3})"(?:[^>]{0,500}?fo:country="([A-Z]{2})")?/;

/** The language of paragraphs that have none of their own. */
function languageIn(parts: readonly OdtPart[]): string | null {
  const styles = parts.find(({ part }) => part === "styles.xml")?.source ?? "";
  const [, language, country] = DEFAULT_STYLE.exec(styles) ?? [];
  if (language === undefined) return null;
  return knownTag(country === undefined ? language : `${language}-${country}`);
}
