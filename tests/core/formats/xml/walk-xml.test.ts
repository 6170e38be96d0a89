import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { UnreadableDocumentError } from "#lib/core/formats/unreadable.ts";
import { walkXml } from "#lib/core/formats/xml/walk-xml.ts";

type Heard = readonly [kind: string, text: string, source: string];

/** What is heard of a source, each with the stretch it is said to stand in. */
function heard(source: string): Heard[] {
  const all: Heard[] = [];
  const hear = (kind: string, text: string, at: { start: number; end: number }) =>
    all.push([kind, text, source.slice(at.start, at.end)]);
  walkXml(
    source,
    {
      open: ({ name, at }) => hear("open", name, at),
      close: ({ name }, at) => hear("close", name, at),
      text: (text, at, isData) => hear(isData ? "data" : "text", text, at),
      comment: (text, at) => hear("comment", text, at),
      instruction: (target, body, at) => hear("instruction", `${target}|${body}`, at),
      doctype: (text, at) => hear("doctype", text.trim(), at),
      unbound: (prefix, at) => hear("unbound", prefix, at),
    },
    { format: "xml" },
  );
  return all;
}

function refusal(source: string): string {
  try {
    heard(source);
  } catch (error) {
    if (!(error instanceof UnreadableDocumentError)) throw error;
    return `${error.reason} ${error.line}:${error.column}`;
  }
  return "read";
}

describe("walkXml() tells what stands where", () => {
  test.each<[string, string, readonly Heard[]]>([
    [
      "tags, entities and line ends",
      "<a x='1'>Київ &amp;\r\n👍<b/></a>",
      [
        ["open", "a", "<a x='1'>"],
        ["text", "Київ &\n👍", "Київ &amp;\r\n👍"],
        ["open", "b", "<b/>"],
        ["close", "b", "<b/>"],
        ["close", "a", "</a>"],
      ],
    ],
    [
      "sections, comments and instructions",
      "<a>x<![CDATA[<&]]><!-- ä --><?p q r?></a>",
      [
        ["open", "a", "<a>"],
        ["text", "x", "x"],
        ["data", "<&", "<![CDATA[<&]]>"],
        ["comment", " ä ", "<!-- ä -->"],
        ["instruction", "p|q r", "<?p q r?>"],
        ["close", "a", "</a>"],
      ],
    ],
    [
      "a document type that is kept and never fetched",
      '<?xml version="1.0"?><!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>',
      [
        ["doctype", 'a SYSTEM "file:///etc/passwd"', '<!DOCTYPE a SYSTEM "file:///etc/passwd">'],
        ["open", "a", "<a/>"],
        ["close", "a", "<a/>"],
      ],
    ],
    [
      "each unbound prefix once",
      '<p:a q:x="1"><p:b xmlns:q="u" q:x="2"/></p:a>',
      [
        ["unbound", "p", '<p:a q:x="1">'],
        ["unbound", "q", '<p:a q:x="1">'],
        ["open", "p:a", '<p:a q:x="1">'],
        ["open", "p:b", '<p:b xmlns:q="u" q:x="2"/>'],
        ["close", "p:b", '<p:b xmlns:q="u" q:x="2"/>'],
        ["close", "p:a", "</p:a>"],
      ],
    ],
  ])("%s", (_, source, expected) => {
    expect(heard(source)).toEqual(expected);
  });
});

describe("walkXml() refuses with the place", () => {
  const laughs = '<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;">]>\n<x>&b;</x>';
  test.each([
    ["entities that multiply", laughs, "dtd-entities 1:53"],
    [
      "an entity from a file",
      '<!DOCTYPE x [<!ENTITY e SYSTEM "f">]><x>&e;</x>',
      "dtd-entities 1:38",
    ],
    ["a parameter entity", '<!DOCTYPE x [<!ENTITY % p SYSTEM "f"> %p;]><x/>', "dtd-entities 1:44"],
    ["an unknown entity", "<x>\n &nope;</x>", "malformed 2:8"],
    ["an entity of HTML", "<x>&nbsp;</x>", "malformed 1:10"],
    ["a reference to a surrogate", "<x>&#xD800;</x>", "malformed 1:12"],
    ["a reference to NUL", "<x>&#0;</x>", "malformed 1:8"],
    ["a control character", "<x>a\u0001b</x>", "malformed 1:6"],
    ["NUL", "<x>a\u0000b</x>", "malformed 1:6"],
    ["a control character of XML 1.1", '<?xml version="1.1"?><x>a&#1;b</x>', "malformed 1:30"],
    ["an attribute twice", '<x a="1" a="2"/>', "malformed 1:17"],
    ["an end tag of another", "<x>\n<y></x>", "malformed 2:8"],
    ["an end that is cut off", "<x><y>abc", "malformed 1:10"],
    ["text behind the root", "<x/>junk", "malformed 1:10"],
    ["a second root", "<x/>\n<y/>", "malformed 2:4"],
    ["a start tag in a value", '<x a="<b"/>', "malformed 1:8"],
    ["the end of a section in text", "<x>a ]]> b</x>", "malformed 1:9"],
    ["too many levels", "<a>\n".repeat(10_000), "too-deep 201:4"],
    [
      "too many attributes",
      `<x ${Array.from({ length: 257 }, (_, index) => `a${index}="1"`).join(" ")}/>`,
      "too-many-attributes 1:",
    ],
  ])("%s", (_, source, place) => {
    expect(refusal(source).startsWith(place) ? place : refusal(source)).toBe(place);
  });

  test.each([
    ["names that objects have", '<x __proto__="1" constructor="2"><__proto__>z</__proto__></x>'],
    ["a byte order mark inside", "<x>a\ufeffb</x>"],
    ["separators of Unicode", "<x>a\u2028b\u0085c\r\nd\re</x>"],
    ["references", "<x>&#x1F44C;&#233;&#xD;</x>"],
    [
      "levels and attributes up to the limit",
      `<x a="1">${"<a>".repeat(199)}${"</a>".repeat(199)}</x>`,
    ],
  ])("but not %s", (_, source) => {
    expect(refusal(source)).toBe("read");
  });
});

const name = fc.constantFrom("a", "b", "p:c", "київ", "__proto__");
// Without a `>`: beside brackets it would be the end of a section, which may not stand in text.
const characters = fc
  .array(
    fc.constantFrom(
      "x",
      "ї",
      "👍",
      "\n",
      "\r\n",
      "\r",
      "&amp;",
      "&#233;",
      " ",
      "]",
      "]]",
      "&gt;",
      "'",
      '"',
      "\t",
      "ه",
    ),
  )
  .map((parts) => parts.join(""));
const attribute = fc
  .tuple(fc.constantFrom("x", "p:y", "xml:lang"), characters)
  .map(([key, value]) => ` ${key}="${value.replaceAll('"', "'")}"`);
const leaf = fc.oneof(
  characters,
  characters.map((text) => `<![CDATA[${text}]]>`),
  characters.map((text) => `<!--${text}-->`),
  characters.map((text) => `<?pi ${text}?>`),
);
const { element } = fc.letrec<{ element: string; content: string }>((tie) => ({
  content: fc.oneof({ depthSize: "small" }, leaf, tie("element")),
  element: fc
    .tuple(name, fc.option(attribute), fc.array(tie("content"), { maxLength: 4 }))
    .map(([tag, said, content]) =>
      content.length === 0
        ? `<${tag}${said ?? ""}/>`
        : `<${tag}${said ?? ""}>${content.join("")}</${tag}>`,
    ),
}));

describe("laws of walkXml()", () => {
  test("the spans of a root element cover it without gaps, in order", () => {
    fc.assert(
      fc.property(
        element,
        fc.constantFrom("", '<?xml version="1.0"?>\r\n', "<!-- é -->\n"),
        (root, before) => {
          const all = heard(before + root).filter(([kind]) => kind !== "unbound");
          const spans = all.filter(([kind, , at], index) => {
            const isEmptyEnd =
              kind === "close" && at === all[index - 1]?.[2] && all[index - 1]?.[0] === "open";
            return !isEmptyEnd;
          });
          const written = spans.map(([, , at]) => at).join("");
          expect(written.endsWith(root)).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test("what is told does not depend on where a long text is cut for the parser", () => {
    fc.assert(
      fc.property(element, fc.integer({ min: 65_480, max: 65_540 }), (root, padding) => {
        const short = heard(`<r>${root}</r>`);
        const long = heard(`<r><i>${"x".repeat(padding)}</i>${root}</r>`);
        expect(long.slice(4)).toEqual(short.slice(1));
      }),
      { numRuns: 100 },
    );
  });

  test("whatever is damaged, the answer is a refusal with a place inside the text", () => {
    const damage = fc.tuple(
      fc.nat(200),
      fc.nat(20),
      fc.constantFrom("", "<", ">", "&", "]]>", "<!", "\u0000", "</a>", "<![CDATA["),
    );
    fc.assert(
      fc.property(element, damage, (root, [at, length, put]) => {
        const source = root.slice(0, at) + put + root.slice(at + length);
        const answer = refusal(source);
        const lines = source.split(/\r\n|[\n\r]/).length;
        const line = Number(/ (\d+):\d+$/.exec(answer)?.[1] ?? 1);
        expect(line).toBeGreaterThan(0);
        expect(line).toBeLessThanOrEqual(lines);
      }),
      { numRuns: 1000 },
    );
  });
});
