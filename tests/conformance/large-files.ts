import { randomFillSync } from "node:crypto";
import { closeSync, openSync, writeFileSync, writeSync } from "node:fs";
import { createPackage } from "#lib/core/formats/package/create-package.ts";
import { openPackage } from "#lib/core/formats/package/open-package.ts";

const MB = 1024 * 1024;

/** Writes a TMX of that many megabytes, a stretch at a time. Returns the number of its units. */
export function writeLargeTmx(path: string, megabytes: number): number {
  const file = openSync(path, "w");
  const write = (text: string) => writeSync(file, text);
  let written = write(
    '<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="paragraph" o-tmf="x" adminlang="en" srclang="en" datatype="plaintext"/><body>\n',
  );
  let units = 0;
  while (written < megabytes * MB) {
    const many = Array.from({ length: 500 }, () => unit(++units)).join("");
    written += write(many);
  }
  write("</body></tmx>\n");
  closeSync(file);
  return units;
}

// Long enough that as many units as a document may have fill the file.
const ENGLISH =
  "The old bridge over the river fell in the night and nobody was hurt by it. ".repeat(14);
const GERMAN =
  "Die alte Brücke über den Fluss stürzte in der Nacht ein; verletzt wurde niemand. ".repeat(13);

function unit(number: number): string {
  return `<tu tuid="${number}"><tuv xml:lang="en"><seg>${number} ${ENGLISH}</seg></tuv><tuv xml:lang="de"><seg>${number} ${GERMAN}</seg></tuv></tu>\n`;
}

/** Writes a DOCX with that many megabytes of pictures, each of the size of a photograph, beside the parts of another. */
export function writeLargeDocx(path: string, base: Uint8Array, megabytes: number): void {
  const from = openPackage(base, "docx");
  const parts = new Map(from.names.map((name) => [name, from.read(name)]));
  for (let number = 1; number * PHOTOGRAPH <= megabytes; number++)
    parts.set(`word/media/image${number}.jpeg`, randomFillSync(new Uint8Array(PHOTOGRAPH * MB)));
  writeFileSync(path, createPackage(parts, [...parts.keys()]));
}

const PHOTOGRAPH = 5;
