import { describe, expect, test } from "vitest";
import { loadMessages } from "#lib/i18n.ts";
import { catalogueOf } from "./catalogue.ts";
import { families, readSources } from "./sources.ts";
import { differingMembers, unionIn, unusedKeys } from "./usage.ts";

const english = catalogueOf(await loadMessages("en"));

test("every key is used by the source or belongs to a family", () => {
  expect(unusedKeys(english, readSources(), families())).toEqual([]);
});

test.each(families())(
  "the family $keys has words for each of its members and nothing else",
  (family) => {
    expect(family.members).not.toEqual([]);
    expect(differingMembers(english, family)).toEqual([]);
  },
);

describe("a planted mistake is caught:", () => {
  const catalogue = catalogueOf({
    list: { title: "Documents", rows_one: "row", rows_other: "rows" },
    roles: { pivot: "Pivot", bridge: "Bridge" },
  });

  test("a key nobody asks for", () => {
    const sources = ['t("list.rows", { count })', `t(\`roles.\${role}\`)`];
    expect(unusedKeys(catalogue, sources, [])).toEqual(["list.title"]);
  });

  test("a key that only looks like one that is asked for", () => {
    const sources = ['t("list.title.long")', `t(\`list.rows.\${id}\`)`];
    expect(unusedKeys(catalogue, sources, [{ keys: "roles.*", members: [] }])).toEqual([
      "list.title",
      "list.rows",
    ]);
  });

  test("a member without words, and words without a member", () => {
    const family = { keys: "roles.*", members: ["pivot", "target"] };
    expect(differingMembers(catalogue, family)).toEqual(["- roles.target", "+ roles.bridge"]);
  });

  test("a member that only its type names", () => {
    const source = 'export type Role =\n  | "pivot"\n  | "target";\nexport type Other = "x";';
    expect(unionIn(source, "Role")).toEqual(["pivot", "target"]);
  });
});
