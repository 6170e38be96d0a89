import { afterAll, beforeAll, expect, test } from "vitest";
import { plantTree, type Tree } from "#tests/support/tree.ts";
import { printPairSets } from "./pair-sets.ts";

let tree: Tree;
beforeAll(async () => {
  tree = await plantTree({
    "a.src": "Le bac part à 7 h 30.\nAnna Koval attend depuis 1994.\n",
    "a.tgt": "The ferry leaves at 7:30.\nAnna Koval has waited since 1994.\n",
    "a.gold": "[0]:[0]\n[1]:[1]\n",
  });
});
afterAll(() => tree.remove());

test("printPairSets() prints our figures, then what the peers reach and what is to be reached", () => {
  const printed: string[] = [];
  printPairSets(
    (line) => printed.push(line),
    (set) => (set === "maligna-enpl" ? tree.root : null),
  );
  expect(printed[1]).toMatch(
    /maligna-enpl +1\.000 +1\.000 +1\.000 +1\.000 .*\| \.937\/\.990 +\.908\/\.962 +\.942\/\.975 +\.952\/\.980 +≥ 0\.96$/,
  );
  expect(printed.slice(2).join("\n")).toMatch(
    /beads of all sets: .*\n +from +given +right +count\n/,
  );
});
