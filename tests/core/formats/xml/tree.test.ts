import { expect, test } from "vitest";
import { placesIn } from "#lib/core/formats/places.ts";
import { issueList } from "#lib/core/formats/xml/issue-list.ts";
import { attributeOf, eachElement, parseXml, textOf } from "#lib/core/formats/xml/tree.ts";

test("eachElement() hands over what is wanted and tells of what is around it", () => {
  const heard: string[] = [];
  eachElement(
    "<a><b>one</b><c><b>два <b>x</b></b></c></a>",
    ({ local }) => local === "b",
    (element) => heard.push(textOf(element)),
    { format: "xml" },
    {
      open: ({ local }) => heard.push(`<${local}>`),
      close: ({ local }) => heard.push(`</${local}>`),
    },
  );
  expect(heard).toEqual(["<a>", "one", "<c>", "два x", "</c>", "</a>"]);
});

test("an element stands from its start tag to its end tag, and holds what is between", () => {
  const source = "<a>\n<b>Київ</b><c/></a>";
  const spans = parseXml(source, { format: "xml" }).children.flatMap((node) =>
    node.kind === "element"
      ? [source.slice(node.at.start, node.at.end), source.slice(node.inside.start, node.inside.end)]
      : [],
  );
  expect(spans).toEqual(["<b>Київ</b>", "Київ", "<c/>", ""]);
});

test("attributeOf() prefers the name without a prefix", () => {
  const { tag } = parseXml('<a its:version="2.0" version="1.2" sdl:revid="r"/>', { format: "xml" });
  expect([attributeOf(tag, "version"), attributeOf(tag, "revid"), attributeOf(tag, "id")]).toEqual([
    "1.2",
    "r",
    null,
  ]);
});

test("placesIn() counts lines as editors do, in any order", () => {
  const place = placesIn("one\r\ntwo\rthree\n👍x");
  expect([16, 0, 5, 9].map(place)).toEqual([
    { line: 4, column: 2 },
    { line: 1, column: 1 },
    { line: 2, column: 1 },
    { line: 3, column: 1 },
  ]);
});

test("issueList() keeps the first twenty of a kind", () => {
  const list = issueList(placesIn("x"));
  for (let count = 0; count < 50; count += 1) list.report("duplicate-id", 0, "x".repeat(500));
  list.report("missing-id", 0);
  expect(list.issues).toHaveLength(21);
  expect(list.issues[0]?.subject).toHaveLength(200);
});

test("a text longer than several novels is refused in what is wanted, and passed over elsewhere", () => {
  const source = `<a><b>\n${"x".repeat(5_000_001)}</b><c>one</c></a>`;
  const wanted = (local: string) =>
    eachElement(
      source,
      (tag) => tag.local === local,
      () => {},
      { format: "xml" },
    );
  expect(() => wanted("c")).not.toThrow();
  expect(() => wanted("b")).toThrow(
    expect.objectContaining({ reason: "too-large", line: 1, column: 7 }),
  );
});
