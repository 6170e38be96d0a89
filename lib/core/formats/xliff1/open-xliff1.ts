import type { DecodedText } from "../encoding/decode-text.ts";
import type {
  FileText,
  FormatName,
  OpenedFile,
  ParagraphEdit,
  ReadingOptions,
  WritingLoss,
  WrittenFile,
} from "../opened-file.ts";
import type { Splice } from "../pieces.ts";
import { decodeXml } from "../xml/prolog.ts";
import type { HasRoom } from "../xml/rewrite.ts";
import { parseXml } from "../xml/tree.ts";
import { effectiveEdits, roomIn, splicedBytes } from "../xml/write-edits.ts";
import type { PlacedText, UnitPlace } from "./placed-text.ts";
import { UnitReading } from "./reading.ts";
import { eachUnit } from "./units.ts";
import { writeUnit } from "./write-unit.ts";

/** Opens XLIFF 1.0 to 1.2, or one of its dialects by the name of its format: the texts `source` and `target`, a row for each segment. */
export function openXliff1(
  bytes: Uint8Array,
  options: ReadingOptions,
  format: FormatName,
): OpenedFile {
  const decoded = decodeXml(bytes, format, options.encoding);
  const view = options.view ?? "accepted";
  const read = new UnitReading(decoded.text, format, view);
  eachUnit(decoded.text, read, { format });
  const { rows, tracked, issues } = read;
  const texts = [
    { slot: "source", ...textOf(read.source), basedOn: null },
    { slot: "target", ...textOf(read.target), basedOn: "source" },
  ];
  const places = { source: read.source.places, target: read.target.places };
  const { encoding } = decoded;
  const reading = tracked.length > 0 ? { encoding, view } : { encoding };
  const file = { bytes, decoded, texts, places, view, format };
  return { format, reading, texts, rows, issues, tracked, write: (edits) => write(file, edits) };
}

function textOf({ language, paragraphs }: PlacedText) {
  return { language, paragraphs };
}

interface ReadFile {
  readonly bytes: Uint8Array;
  readonly decoded: DecodedText;
  readonly texts: readonly FileText[];
  readonly places: Readonly<Record<"source" | "target", readonly UnitPlace[]>>;
  readonly view: NonNullable<ReadingOptions["view"]>;
  readonly format: FormatName;
}

interface PlacedEdit extends UnitPlace {
  readonly slot: "source" | "target";
  readonly paragraph: number;
  readonly text: string;
}

function write(file: ReadFile, edits: readonly ParagraphEdit[]): WrittenFile {
  const placed = effectiveEdits(file.texts, edits).map((edit) => placedIn(file, edit));
  const hasRoom = roomIn(file.decoded);
  const splices: Splice[] = [];
  const losses: WritingLoss[] = [];
  for (const ofUnit of byUnit(placed)) {
    const written = writeOne(file, ofUnit, hasRoom);
    splices.push(...written.splices);
    losses.push(...written.losses);
  }
  const bytes = splices.length === 0 ? file.bytes : splicedBytes(file.decoded, splices);
  return { bytes, losses };
}

function byUnit(edits: readonly PlacedEdit[]): Iterable<readonly PlacedEdit[]> {
  const units = new Map<number, PlacedEdit[]>();
  for (const edit of edits) {
    const known = units.get(edit.unit.start);
    if (known) known.push(edit);
    else units.set(edit.unit.start, [edit]);
  }
  return units.values();
}

function placedIn({ places }: ReadFile, { slot, paragraph, text }: ParagraphEdit): PlacedEdit {
  const named = slot === "source" ? "source" : "target";
  const place = places[named][paragraph];
  if (!place) throw new Error(`Expected a place of ${paragraph} in "${slot}": found none`);
  return { ...place, slot: named, paragraph, text };
}

/** A unit is read again by itself, so that of a large file only the places of its units are held. */
function writeOne(
  { decoded, view, format }: ReadFile,
  edits: readonly PlacedEdit[],
  hasRoom: HasRoom,
) {
  const { start, end } = edits[0]?.unit ?? { start: 0, end: 0 };
  const source = decoded.text.slice(start, end);
  const element = parseXml(source, { format });
  const written = writeUnit({ source, element, view, hasRoom }, edits);
  const losses = written.losses.flatMap((lost, index) => {
    const { slot = "", paragraph = 0 } = edits[index] ?? {};
    return lost.map((each) => ({ ...each, slot, paragraph }));
  });
  const splices = written.splices.map((each) => {
    return { text: each.text, start: each.start + start, end: each.end + start };
  });
  return { splices, losses };
}
