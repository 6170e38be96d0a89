import { describe, expect, test } from "vitest";
import { declaredEncoding, rootTagOf } from "#lib/core/formats/xml/prolog.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) =>
  Uint8Array.from([
    0xff,
    0xfe,
    ...new Uint8Array(Uint16Array.from(text, (unit) => unit.charCodeAt(0)).buffer),
  ]);

describe("rootTagOf() finds the root element", () => {
  test.each([
    ["at once", utf8("<xliff version='1.2'>"), "xliff", "1.2"],
    [
      "behind a byte order mark and a declaration",
      utf8('\ufeff<?xml version="1.0"?>\n<xliff version="1.1">'),
      "xliff",
      "1.1",
    ],
    ["in UTF-16", utf16('<?xml version="1.0"?><xliff version="1.2">'), "xliff", "1.2"],
    [
      "behind comments that hold tags",
      utf8('<!-- <a version="0"> --><?p?><tmx version="1.4">'),
      "tmx",
      "1.4",
    ],
    [
      "behind a document type",
      utf8('<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4">'),
      "tmx",
      "1.4",
    ],
    [
      "with a prefix and a sign in a value",
      utf8('<x:xliff a=">" its:version="2.0" version="1.2">'),
      "xliff",
      "1.2",
    ],
  ])("%s", (_, bytes, local, version) => {
    const root = rootTagOf(bytes);
    expect([root?.local, root?.attributes.get("version")]).toEqual([local, version]);
  });

  test.each([["no tag"], ["<!-- never ends <a>"], [""]])("none in %j", (text) => {
    expect(rootTagOf(utf8(text))).toBeNull();
  });
});

test("declaredEncoding() reads the declaration only", () => {
  expect(declaredEncoding("<?xml version='1.0' encoding='windows-1251'?>")).toBe("windows-1251");
  expect(declaredEncoding('<a encoding="x">')).toBeNull();
});
