import { describe, expect, test } from "vitest";
import { toInlineHtml } from "#lib/core/formats/exports/to-inline-html.ts";
import { toInlineMarkdown } from "#lib/core/formats/exports/to-inline-markdown.ts";
import { coded } from "./exported-sample.ts";

describe("toInlineHtml()", () => {
  test.each([
    ["Der <b>alte</b> Mann", "Der <strong>alte</strong> Mann"],
    ["<i>шо <b>то</b></i>", "<em>шо <strong>то</strong></em>"],
    ["offen <b>bleibt", "offen bleibt"],
    ["ein <br>Bild", "ein Bild"],
    ["<span>fremd</span>", "fremd"],
    [
      '<a href="https://a.org/?b&amp;c">שם</a>',
      '<a href="https://a.org/?b&amp;c" rel="noreferrer">שם</a>',
    ],
    ['<a href="javascript:alert(1)">x</a>', "x"],
    ["<a>kein Ziel</a>", "kein Ziel"],
  ])("%s", (text, html) => {
    const { was, codes } = coded(text);
    expect(toInlineHtml(was, codes)).toBe(html);
  });

  test("leaves out what crosses another pair", () => {
    const of = (kind: "open" | "close", label: string, partner: number) => {
      return { kind, label, partner, source: "" };
    };
    const codes = [
      of("open", "b", 2),
      of("open", "i", 3),
      of("close", "b", 0),
      of("close", "i", 1),
    ];
    const text = "\u{100000}quer \u{100001}über\u{100002} Kreuz\u{100003}";
    expect(toInlineHtml(text, codes)).toBe("<strong>quer über</strong> Kreuz");
  });

  test("shows markup that was typed as text, and none that was received", () => {
    const codes = [
      { kind: "single", partner: null, label: "b", source: "<script>x</script>" } as const,
    ];
    expect(toInlineHtml("a\u{100000}<script>", codes)).toBe("a&lt;script&gt;");
  });
});

test("toInlineMarkdown() marks bold, italics and links, and escapes the rest", () => {
  const bold = coded("Der <b>alte</b> *Mann*");
  const link = coded('<a href="https://a.org">море</a> і [небо]');
  const texts = [bold, link].map(({ was, codes }) => ({ text: was, codes }));
  expect(toInlineMarkdown(texts)).toBe(
    "Der **alte** \\*Mann\\*\n\n[море](https://a.org) і \\[небо]\n",
  );
});
