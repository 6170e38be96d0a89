import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createPackage } from "#lib/core/formats/package/create-package.ts";
import { openPackage } from "#lib/core/formats/package/open-package.ts";
import { UnreadableDocumentError } from "#lib/core/formats/unreadable.ts";
import { type OddEnding, type OddEntry, zip } from "./zip.ts";

const read = (bytes: Uint8Array, name: string) =>
  new TextDecoder().decode(openPackage(bytes, "docx").read(name));

/** Why a package is refused, when it is opened or when all of it is read. */
function refusal(bytes: Uint8Array): string {
  try {
    const opened = openPackage(bytes, "docx");
    for (const name of opened.names) opened.read(name);
    return "read";
  } catch (error) {
    if (!(error instanceof UnreadableDocumentError)) throw error;
    return `${error.reason}${error.byteOffset === undefined ? " without place" : ""}`;
  }
}

const one: OddEntry = { name: "word/document.xml", content: "<x>Привіт</x>" };
const SYMBOLIC_LINK = 0xa1ff;

describe("openPackage()", () => {
  test.each<[string, OddEntry[]]>([
    ["deflated", [one]],
    ["stored", [{ ...one, stored: true }]],
    ["followed by its sizes", [{ ...one, descriptor: true }]],
    [
      "followed by its sizes, and another",
      [
        { ...one, descriptor: true },
        { name: "b", content: "b" },
      ],
    ],
    ["a folder of its own", [{ name: "word/", stored: true }, one]],
    ["an ordinary file of Unix", [{ ...one, mode: 0x81a4 }]],
    [
      "beside names that objects have",
      [{ name: "__proto__", content: "p" }, { name: "constructor" }, one],
    ],
    ["empty", [{ name: "word/document.xml", content: "" }]],
  ])("reads an entry that is %s", (_, entries) => {
    expect(refusal(zip(entries))).toBe("read");
    const wanted = entries.find(({ name }) => name === "word/document.xml");
    expect(read(zip(entries), "word/document.xml")).toBe(wanted?.content);
  });

  test("reads names in UTF-8 and a comment of the archive", () => {
    const bytes = zip([{ name: "Текст/अ.xml", content: "क" }], { comment: "made by hand" });
    expect(read(bytes, "Текст/अ.xml")).toBe("क");
  });

  test.each<[string, OddEntry[], OddEnding, string]>([
    ["a checksum that is wrong", [{ ...one, crc: 1 }], {}, "package-damaged"],
    ["a local checksum that is another", [{ ...one, local: { crc: 1 } }], {}, "package-hostile"],
    ["a size that is too small", [{ ...one, size: 3 }], {}, "package-damaged"],
    ["a size that is too large", [{ ...one, size: 300 }], {}, "package-damaged"],
    ["a local size that is another", [{ ...one, local: { size: 3 } }], {}, "package-hostile"],
    [
      "a local length that is another",
      [{ ...one, local: { compressed: 3 } }],
      {},
      "package-hostile",
    ],
    ["stored data of another length", [{ ...one, stored: true, size: 3 }], {}, "package-damaged"],
    [
      "a name that the local record lacks",
      [{ ...one, local: { name: "word/document.xmx" } }],
      {},
      "package-hostile",
    ],
    ["a local method that is another", [{ ...one, local: { method: 0 } }], {}, "package-hostile"],
    ["two entries of one name", [one, one], {}, "package-hostile"],
    [
      "two names that differ by case",
      [one, { ...one, name: "word/Document.xml" }],
      {},
      "package-hostile",
    ],
    [
      "two names that differ by their composition",
      [{ name: "é" }, { name: "e\u0301" }],
      {},
      "package-hostile",
    ],
    ["two entries with the same data", [one, { ...one, at: 0 }], {}, "package-hostile"],
    ["a path that climbs", [{ name: "../../etc/passwd" }], {}, "package-hostile"],
    ["a path that climbs inside", [{ name: "word/../../x" }], {}, "package-hostile"],
    ["a path from the root", [{ name: "/abs.txt" }], {}, "package-hostile"],
    ["a path of Windows", [{ name: "..\\x" }], {}, "package-hostile"],
    ["a drive", [{ name: "C:x" }], {}, "package-hostile"],
    ["no name", [{ name: "" }], {}, "package-hostile"],
    ["a name with a zero", [{ name: "a\0b" }], {}, "package-hostile"],
    ["a symbolic link", [{ ...one, mode: SYMBOLIC_LINK }], {}, "package-hostile"],
    ["an encrypted entry", [{ ...one, flags: 0x801 }], {}, "encrypted"],
    ["a method that nobody knows", [{ ...one, method: 99 }], {}, "package-damaged"],
    ["something before it", [one], { before: "<!doctype html><script>" }, "package-hostile"],
    ["something behind it", [one], { after: "PK and more" }, "package-damaged"],
    ["more entries than it says", [one, { name: "b" }], { count: 1 }, "package-damaged"],
    ["fewer entries than it says", [one], { count: 2 }, "package-damaged"],
    ["a size beyond all bounds", [{ ...one, size: 4_000_000_000 }], {}, "package-too-large"],
    [
      "a size beyond what deflating can do",
      [{ ...one, size: 40_000_000 }],
      {},
      "package-too-large",
    ],
    [
      "as many entries as fit",
      Array.from({ length: 5001 }, (_, at) => ({ name: `f${at}` })),
      {},
      "package-too-large",
    ],
    ["the sign of the larger format", [one], { count: 0xffff }, "package-too-large"],
  ])("refuses %s", (_, entries, ending, reason) => {
    expect(refusal(zip(entries, ending))).toBe(reason);
  });

  test("refuses data that unpacks to more than it says without unpacking it all", () => {
    const bytes = zip([{ name: "a.xml", content: "A".repeat(30_000_000), size: 20_000 }]);
    expect(refusal(bytes)).toBe("package-damaged");
  });

  test("reads 5,000 entries", () => {
    expect(refusal(zip(Array.from({ length: 5000 }, (_, at) => ({ name: `f${at}` }))))).toBe(
      "read",
    );
  });

  test.each([
    ["nothing", new Uint8Array(0)],
    ["other bytes", new TextEncoder().encode("hello".repeat(100))],
    ["an archive cut off at its end", zip([one]).slice(0, -10)],
    ["an archive cut off at its beginning", zip([one]).slice(10)],
  ])("refuses %s", (_, bytes) => {
    expect(refusal(bytes)).toBe("package-damaged");
  });

  test("names a part that is not there", () => {
    expect(() => read(zip([one]), "word/styles.xml")).toThrow("no part word/styles.xml");
  });

  test("answers for any bytes that were altered", () => {
    const bytes = zip([one, { name: "b.xml", content: "b".repeat(50), descriptor: true }]);
    const place = fc.nat({ max: bytes.length - 1 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(place, fc.nat({ max: 255 })), { minLength: 1, maxLength: 4 }),
        (altered) => {
          const other = Uint8Array.from(bytes);
          for (const [at, byte] of altered) other[at] = byte;
          expect(refusal(other)).toMatch(/^(read|package-[a-z-]+|encrypted)$/);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

const NAMES = [
  "[Content_Types].xml",
  "word/document.xml",
  "word/media/a.png",
  "слово.xml",
] as const;

describe("Package.write()", () => {
  test("gives the received bytes where nothing is replaced", () => {
    const bytes = zip([one]);
    expect(openPackage(bytes, "docx").write(new Map())).toBe(bytes);
  });

  test("keeps all other entries as they are stored, data descriptors included", () => {
    const kept: OddEntry = { name: "kept.xml", content: "kept ".repeat(40), descriptor: true };
    const bytes = zip([kept, one], { comment: "note" });
    const written = openPackage(bytes, "docx").write(new Map([[one.name, new Uint8Array([60])]]));
    const start = 30 + kept.name.length;
    expect(written.slice(0, start + 20)).toEqual(bytes.slice(0, start + 20));
    expect(read(written, "kept.xml")).toBe(kept.content);
    expect(read(written, one.name)).toBe("<");
    expect(new TextDecoder().decode(written.slice(-4))).toBe("note");
  });

  test("gives back what was put in, whatever was there before", () => {
    const content = fc.string({ unit: "grapheme", maxLength: 40 });
    const parts = fc.dictionary(fc.constantFrom(...NAMES), content);
    fc.assert(
      fc.property(parts, parts, fc.boolean(), (before, put, stored) => {
        const bytes = createPackage(encoded(before), stored ? [...NAMES] : []);
        const written = openPackage(bytes, "docx").write(encoded(put));
        const opened = openPackage(written, "docx");
        const found = opened.names.map((name) => [name, read(written, name)]);
        expect(Object.fromEntries(found)).toEqual({ ...before, ...put });
      }),
      { numRuns: 300 },
    );
  });
});

function encoded(parts: Readonly<Record<string, string>>): Map<string, Uint8Array> {
  return new Map(
    Object.entries(parts).map(([name, text]) => [name, new TextEncoder().encode(text)]),
  );
}
