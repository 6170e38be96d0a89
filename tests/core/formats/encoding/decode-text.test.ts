import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeText } from "#lib/core/formats/encoding/decode-text.ts";

const bytes = (...values: (number | string)[]) =>
  Uint8Array.from(
    values.flatMap((each) =>
      typeof each === "string" ? [...new TextEncoder().encode(each)] : [each],
    ),
  );
const decode = (material: Uint8Array, encoding?: string) =>
  decodeText(material, { format: "text", encoding });

describe("decodeText() reads", () => {
  test.each([
    ["utf-8", "without any sign", bytes("Київ"), undefined, "Київ"],
    ["utf-8", "by its mark before all else", bytes(0xef, 0xbb, 0xbf, "Київ"), "koi8-u", "Київ"],
    ["utf-16le", "by its mark", bytes(0xff, 0xfe, 0x1a, 0x04), undefined, "К"],
    ["utf-16be", "by its mark", bytes(0xfe, 0xff, 0x04, 0x1a), undefined, "К"],
    ["windows-1251", "as chosen", bytes(0xcf, 0xf0, 0xe8), "cp1251", "При"],
    ["windows-1252", "by an old label", bytes("caf", 0xe9), "latin1", "café"],
    ["shift_jis", "as chosen", bytes(0x93, 0xfa, 0x96, 0x7b), "sjis", "日本"],
    ["windows-1252", "with its quotation marks", bytes(0x93, "a", 0x94, 0x85), "latin1", "“a”…"],
    ["gb18030", "in four bytes", bytes(0x81, 0x30, 0x84, 0x36), "gb18030", "¥"],
    ["gb18030", "beyond U+FFFF", bytes(0x94, 0x39, 0xda, 0x33), "gb18030", "💩"],
    ["euc-jp", "in three bytes", bytes(0x8f, 0xb0, 0xa1, 0xc6, 0xfc), "euc-jp", "丂日"],
    [
      "iso-2022-jp",
      "with changes of the set",
      bytes("a", 0x1b, "$BF|K\\", 0x1b, "(B\n"),
      "iso-2022-jp",
      "a日本\n",
    ],
    ["gbk", "as chosen", bytes(0xd6, 0xd0), "gb2312", "中"],
  ])("%s %s", (encoding, _, material, chosen, text) => {
    const decoded = decode(material, chosen);
    expect(decoded).toMatchObject({ encoding, text });
    expect(decoded.encode(text)).toEqual(material);
  });
});

describe("decodeText() refuses, and names the place of", () => {
  test.each([
    [
      "what is no UTF-8",
      bytes("один\nà", 0xe9, " x"),
      undefined,
      { reason: "invalid-utf8", line: 2, column: 2, byteOffset: 11 },
    ],
    [
      "half a character at the end",
      bytes("caf", 0xc3),
      undefined,
      { reason: "invalid-utf8", line: 1, column: 4, byteOffset: 3 },
    ],
    [
      "half a pair in UTF-16",
      bytes(0xff, 0xfe, 0x41, 0, 0, 0xd8, 0x42, 0),
      undefined,
      { reason: "invalid-encoding", column: 2, byteOffset: 4 },
    ],
    [
      "a byte too many in UTF-16",
      bytes(0xff, 0xfe, 0x41, 0, 0x42),
      undefined,
      { reason: "invalid-encoding", column: 2, byteOffset: 4 },
    ],
    [
      "a lead without its trail in Shift_JIS",
      bytes("ab\n", 0x93),
      "shift_jis",
      { reason: "invalid-encoding", line: 2, column: 1, byteOffset: 3 },
    ],
    [
      "a lead without its trail in GBK",
      bytes("ab", 0x81, 0x20),
      "gbk",
      { reason: "invalid-encoding", line: 1, column: 3, byteOffset: 2 },
    ],
    ["UTF-32", bytes(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0), undefined, { reason: "unknown-encoding" }],
    ["a label that nobody knows", bytes("a"), "klingon", { reason: "unknown-encoding" }],
    ["a NUL", bytes("a\nb", 0), undefined, { reason: "nul", line: 2, column: 2 }],
  ])("%s", (_, material, chosen, refusal) => {
    expect(() => decode(material, chosen)).toThrow(expect.objectContaining(refusal));
  });
});

const LABELS =
  "utf-8 utf-16le utf-16be ibm866 iso-8859-2 iso-8859-5 iso-8859-7 iso-8859-15 koi8-r koi8-u macintosh windows-874 windows-1250 windows-1251 windows-1252 windows-1253 windows-1254 windows-1255 windows-1256 windows-1257 windows-1258 gbk gb18030 big5 shift_jis euc-kr euc-jp iso-2022-jp".split(
    " ",
  );

test("law: what is decoded in any encoding comes back as the same bytes, or is refused", () => {
  const material = fc.uint8Array({ minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(fc.constantFrom(...LABELS), material, (label, sequence) => {
      const content = sequence.map((byte) => byte || 0x41);
      try {
        const decoded = decode(content, label);
        expect(decoded.encode(decoded.text)).toEqual(content);
      } catch (error) {
        expect(error).toMatchObject({ name: "UnreadableDocumentError" });
      }
    }),
    { numRuns: 1000 },
  );
});
