import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { UnreadableDocumentError, type UnreadablePlace } from "#lib/core/formats/unreadable.ts";
import { decodeUtf8, encodeUtf8 } from "#lib/core/formats/utf8.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const joined = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === "string" ? [...bytesOf(part)] : part)));

function refusalOf(bytes: Uint8Array): Omit<UnreadablePlace, "detail"> {
  try {
    decodeUtf8(bytes);
  } catch (error) {
    if (!(error instanceof UnreadableDocumentError)) throw error;
    const { format, reason, line, column, byteOffset } = error;
    return { format, reason, line, column, byteOffset };
  }
  throw new Error("Expected a refusal: the bytes were decoded");
}

describe("decodeUtf8() names the place of", () => {
  test.each([
    ["a Latin-1 letter", joined("один\nà caf", [0xe9], " noir"), 2, 6, 15],
    ["a sequence cut off by the end", joined("Київ", [0xd0]), 1, 5, 8],
    ["an overlong form", joined("a\r\nb", [0xc0, 0xaf]), 2, 2, 4],
    ["a surrogate half", joined("\ufeffa", [0xed, 0xa0, 0x80]), 1, 2, 4],
    ["a code point beyond Unicode", joined("😀", [0xf4, 0x90, 0x80, 0x80]), 1, 3, 4],
    ["UTF-16", Uint8Array.from([0xff, 0xfe, 0x41, 0x00]), 1, 1, 0],
  ])("%s", (_, bytes, line, column, byteOffset) => {
    expect(refusalOf(bytes)).toEqual({
      format: "text",
      reason: "invalid-utf8",
      line,
      column,
      byteOffset,
    });
  });

  test.each([
    ["nul", "one\ntwo\0", 2, 4],
    ["empty", "", 1, 1],
    ["empty", "\ufeff \n\u00a0\t", 1, 1],
    ["line-too-long", `one\n${"а".repeat(1_000_001)}`, 2, 1_000_001],
  ])("%s", (reason, text, line, column) => {
    expect(refusalOf(bytesOf(text))).toMatchObject({ reason, line, column });
  });

  test("too large a file", () => {
    expect(refusalOf(new Uint8Array(64 * 1024 * 1024 + 1).fill(0x61)).reason).toBe("too-large");
  });
});

describe("decodeUtf8()", () => {
  test("takes off a byte order mark and says so", () => {
    expect(decodeUtf8(bytesOf("\ufeffКиїв"))).toEqual({ text: "Київ", bom: true });
  });

  test("accepts a line of a million code units, and many of them", () => {
    const line = "а".repeat(1_000_000);
    expect(decodeUtf8(bytesOf(`${line}\r\n${line}`)).text.length).toBe(2_000_002);
  });

  test("law: encoding what was decoded gives the same bytes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.boolean(), (text, bom) => {
        const bytes = bytesOf(`${bom ? "\ufeff" : ""}a${text.replaceAll("\0", "")}`);
        expect(encodeUtf8(decodeUtf8(bytes))).toEqual(bytes);
      }),
    );
  });

  test("law: it refuses exactly the bytes that are no UTF-8, at the first that cannot be read", () => {
    const byte = fc.constantFrom(
      0x61,
      0x80,
      0xa0,
      0xbf,
      0xc3,
      0xd0,
      0xe0,
      0xed,
      0xef,
      0xf0,
      0xf4,
      0xff,
    );
    fc.assert(
      fc.property(fc.array(byte, { minLength: 1, maxLength: 8 }), (list) => {
        const bytes = joined("a", list);
        const lossy = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
        const isValid = Buffer.from(lossy).equals(Buffer.from(bytes));
        if (isValid) expect(decodeUtf8(bytes).text).toBe(lossy);
        else expect(lossy[refusalOf(bytes).column - 1]).toBe("\ufffd");
      }),
    );
  });
});
