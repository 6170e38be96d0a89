import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openFile } from "#lib/core/formats/open-file.ts";
import type { ReadingOptions } from "#lib/core/formats/opened-file.ts";
import { createPackage } from "#lib/core/formats/package/create-package.ts";
import { openPackage } from "#lib/core/formats/package/open-package.ts";
import { bytesOf, shown, shownTexts, textOf, typed } from "../shown-texts.ts";

const URN = "urn:oasis:names:tc:opendocument:xmlns";
const NAMES = `xmlns:office="${URN}:office:1.0" xmlns:text="${URN}:text:1.0" xmlns:draw="${URN}:drawing:1.0" xmlns:table="${URN}:table:1.0" xmlns:style="${URN}:style:1.0" xmlns:fo="${URN}:xsl-fo-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"`;
const STYLES = `<office:document-styles ${NAMES}><style:default-style style:family="paragraph"><style:text-properties fo:language="uk" fo:country="UA"/></style:default-style><style:header><text:p>At the top</text:p></style:header></office:document-styles>`;

function documentOf(
  body: string,
  mimetype = "application/vnd.oasis.opendocument.text",
  extra: [string, string][] = [],
): Uint8Array {
  const content = `<office:document-content ${NAMES}><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
  const parts: [string, string][] = [["mimetype", mimetype], ["content.xml", content], ...extra];
  return createPackage(new Map(parts.map(([name, text]) => [name, bytesOf(text)])), ["mimetype"]);
}

const open = (body: string, reading: ReadingOptions = {}) =>
  openFile(documentOf(body), "a.odt", reading);

/** The body after its paragraph that reads `was` was written anew. */
function rewritten(body: string, was: string, now: string, reading: ReadingOptions = {}): string {
  const file = open(body, reading);
  const { bytes } = file.write([
    { slot: "", paragraph: shownTexts(file).indexOf(was), text: typed(now) },
  ]);
  const content = textOf(openPackage(bytes, "odt").read("content.xml"));
  return /<office:text>(.*)<\/office:text>/s.exec(content)?.[1] ?? "";
}

describe("paragraphs are read", () => {
  test.each([
    [
      "of text, headings, lists and tables",
      "<text:h>One</text:h><text:list><text:list-item><text:p>Два</text:p></text:list-item></text:list><table:table><table:table-row><table:table-cell><text:p>שלוש</text:p></table:table-cell></table:table-row></table:table>",
      ["One", "Два", "שלוש"],
    ],
    [
      "with white space as readers see it",
      '<text:p>\n  a <text:span> b</text:span>\n c<text:s text:c="2"/>d<text:tab/>e<text:line-break/>f </text:p>',
      ["a b c  d\te\nf"],
    ],
    [
      "with the characters of spans and links",
      "<text:p>a <text:span>b<text:a>c</text:a></text:span>&amp;é</text:p>",
      ["a bc&é"],
    ],
    [
      "with fields and pictures as codes, and marks unseen",
      '<text:p><text:bookmark text:name="x"/>Page <text:page-number>3</text:page-number> <draw:frame/>.<text:soft-page-break/></text:p>',
      ["Page {0} {1}."],
    ],
    [
      "with notes and frames behind the paragraph they stand in",
      "<text:p>One<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>The note</text:p></text:note-body></text:note> two</text:p><text:p>Three</text:p>",
      ["One{0} two", "The note", "Three"],
    ],
    [
      "but not empty ones, or a picture alone",
      "<text:p/><text:p> </text:p><text:p><draw:frame/></text:p><text:p>x</text:p>",
      ["x"],
    ],
  ])("%s", (_, body, expected) => {
    expect(shownTexts(open(body))).toEqual(expected);
  });

  test("with comments as notes, in protected sections locked", () => {
    const { texts } = open(
      '<text:section text:protected="true"><text:p>One<office:annotation><dc:creator>A</dc:creator><text:p>Really?</text:p></office:annotation></text:p></text:section>',
    );
    expect(texts[0]?.paragraphs).toMatchObject([
      { text: "One", notes: ["Really?"], isLocked: true },
    ]);
  });

  test("also of headers, in the language of the document", () => {
    const bytes = documentOf("<text:p>x</text:p>", undefined, [["styles.xml", STYLES]]);
    const file = openFile(bytes, "a.odt");
    expect(file.texts).toMatchObject([
      {
        language: "uk-UA",
        paragraphs: [{ text: "x" }, { text: "At the top", at: { part: "styles.xml" } }],
      },
    ]);
    const { bytes: written } = file.write([{ slot: "", paragraph: 1, text: "At the bottom" }]);
    expect(textOf(openPackage(written, "odt").read("styles.xml"))).toBe(
      STYLES.replace("top", "bottom"),
    );
    expect(textOf(written.subarray(30, 67))).toBe("mimetypeapplication/vnd.oasis.opendoc");
  });
});

describe("tracked changes", () => {
  const region = (id: string, change: string) =>
    `<text:changed-region text:id="${id}">${change}</text:changed-region>`;
  const info =
    "<office:change-info><dc:creator>Олена</dc:creator><dc:date>2026-01-02T03:04:05</dc:date></office:change-info>";
  const list = `<text:tracked-changes>${region("i", `<text:insertion>${info}</text:insertion>`)}${region("d", `<text:deletion>${info}<text:p>brown </text:p></text:deletion>`)}${region("m", `<text:deletion>${info}<text:p> end</text:p><text:p>Middle</text:p><text:p>Next </text:p></text:deletion>`)}</text:tracked-changes>`;
  const within =
    '<text:p>The <text:change text:change-id="d"/>fox<text:change-start text:change-id="i"/> jumps</text:p><text:p>high<text:change-end text:change-id="i"/>.</text:p>';

  test.each([
    ["accepted", list + within, ["The fox jumps", "high."]],
    ["original", list + within, ["The brown fox."]],
    [
      "original",
      `${list}<text:p>One<text:change text:change-id="m"/>two</text:p>`,
      ["One end", "Middle", "Next two"],
    ],
    ["accepted", `${list}<text:p>One<text:change text:change-id="m"/>two</text:p>`, ["Onetwo"]],
  ] as const)("are read in the %s view", (view, body, expected) => {
    expect(shownTexts(open(body, { view }))).toEqual(expected);
  });

  test("are listed", () => {
    expect(open(list + within).tracked.slice(0, 2)).toEqual([
      {
        kind: "inserted",
        author: "Олена",
        date: "2026-01-02T03:04:05",
        slot: "",
        paragraph: 0,
        text: " jumpshigh",
      },
      {
        kind: "deleted",
        author: "Олена",
        date: "2026-01-02T03:04:05",
        slot: "",
        paragraph: 0,
        text: "brown ",
      },
    ]);
  });

  test("stay when their paragraph is written", () => {
    expect(rewritten(list + within, "The brown fox.", "The red fox!", { view: "original" })).toBe(
      list.replace("brown", "red") +
        within
          .replace("</text:p><text:p>high", "</text:p><text:p>high")
          .replace("/>.</text:p>", "/>!</text:p>"),
    );
  });
});

describe("an edited paragraph", () => {
  test.each([
    [
      "keeps its spans",
      "<text:p>a <text:span>bold</text:span> duck</text:p>",
      "a bold duck",
      "the bad goose",
      "<text:p>the <text:span>bad</text:span> goose</text:p>",
    ],
    [
      "keeps what stands between words that go",
      "<text:p>one <text:span>two</text:span><text:bookmark/> three</text:p>",
      "one two three",
      "one",
      "<text:p>one<text:span></text:span><text:bookmark/></text:p>",
    ],
    [
      "gets elements for white space",
      "<text:p>ab</text:p>",
      "ab",
      " a\tb\nc  d ",
      "<text:p><text:s/>a<text:tab/>b<text:line-break/>c <text:s/>d<text:s/></text:p>",
    ],
    ["is escaped", "<text:p>ab</text:p>", "ab", "a < b & c", "<text:p>a &lt; b &amp; c</text:p>"],
    [
      "moves its codes with what stands in them",
      "<text:p>a<text:note><text:note-body><text:p>n</text:p></text:note-body></text:note> b</text:p>",
      "a{0} b",
      "a b{0}",
      "<text:p>a b<text:note><text:note-body><text:p>n</text:p></text:note-body></text:note></text:p>",
    ],
  ])("%s", (_, body, was, now, expected) => {
    expect(rewritten(body, was, now)).toBe(expected);
  });

  test("is moved as it was edited where it stands in another's code", () => {
    const body =
      "<text:p>a<text:note><text:note-body><text:p>old</text:p></text:note-body></text:note> b</text:p>";
    const edits = [typed("a b{0}"), "new"].map((text, paragraph) => ({
      slot: "",
      paragraph,
      text,
    }));
    const { bytes } = open(body).write(edits);
    expect(shownTexts(openFile(bytes, "a.odt"))).toEqual(["a b{0}", "new"]);
  });

  test("is read again as it was typed", () => {
    const part = fc.constantFrom(
      "a",
      " ",
      "  ",
      "\n",
      "\t",
      "<",
      "é",
      "👍",
      "мова",
      "e\u0301",
      "\u00a0",
    );
    const text = fc.array(part, { maxLength: 10 }).map((parts) => `w${parts.join("")}`);
    const markup = fc.constantFrom(
      "a",
      " ",
      "<text:s/>",
      "<text:span> b</text:span>",
      "<text:tab/>",
      "&amp;",
      "<![CDATA[ c]]>",
      "<text:page-number/>",
      "<text:bookmark/>",
      "\n ",
    );
    const body = fc
      .array(markup, { maxLength: 8 })
      .map((parts) => `<text:p>x${parts.join("")}</text:p><text:p>other</text:p>`);
    fc.assert(
      fc.property(body, text, (source, now) => {
        const file = open(source);
        const { bytes } = file.write([{ slot: "", paragraph: 0, text: now }]);
        expect(shownTexts(openFile(bytes, "a.odt"))).toEqual([shown(now), "other"]);
      }),
    );
  });
});

describe("a document that is refused", () => {
  test.each([
    [
      "a spreadsheet",
      documentOf("<text:p>x</text:p>", "application/vnd.oasis.opendocument.spreadsheet"),
      { reason: "not-what-it-says" },
    ],
    [
      "one that is encrypted",
      documentOf("x", undefined, [
        ["META-INF/manifest.xml", '<m xmlns:manifest="u"><manifest:encryption-data /></m>'],
      ]),
      { reason: "encrypted" },
    ],
    ["one that is broken", documentOf("<text:p>x"), { reason: "malformed", part: "content.xml" }],
  ])("%s", (_, bytes, refusal) => {
    expect(() => openFile(bytes, "a.odt")).toThrow(expect.objectContaining(refusal));
  });
});
