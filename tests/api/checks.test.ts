import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApi } from "#lib/api/app.ts";
import { ALL_CHECKS } from "#lib/core/checks/all-checks.ts";
import { deskForTests } from "../support/desk.ts";
import { rememberingLog } from "../support/remembering-log.ts";

const desk = deskForTests();
const NOWHERE = "00000000-0000-7000-8000-00000000dead";
const log = rememberingLog();

type Body = Record<string, unknown>;
let ask: (method: string, path: string, body?: unknown, cookie?: string) => Promise<Response>;
let tell: (method: string, path: string, body?: unknown) => Promise<Response>;

beforeAll(async () => {
  const context = await desk.as("Nobody");
  const api = createApi({ context: () => context, log: () => log });
  ask = async (method, path, body, cookie = "") =>
    api.request(`/api${path}`, {
      method,
      headers: { "content-type": "application/json", cookie },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  const named = await ask("PUT", "/editor", { name: "Olena" });
  const cookie = named.headers.get("set-cookie")?.split(";")[0] ?? "";
  tell = (method, path, body) => ask(method, path, body, cookie);
});

afterAll(() => {
  expect(log.errors).toEqual([]);
});

async function newDocument() {
  const texts = { fr: ["Le bac bac part."], en: ["The ferry ferry leaves."] };
  const path = `/documents/${await desk.imports(texts)}`;
  const found = await (await ask("GET", `${path}/problems`)).json();
  return { path, found, names: found.problems.map(({ fingerprint }: Body) => fingerprint) };
}

const RULE = {
  name: "Ferries",
  kind: "word",
  pattern: "ferry",
  matchCase: false,
  languages: ["en"],
  message: "We say boat.",
  replacement: "boat",
  severity: "major",
  category: "Terminology/Wrong term",
  mustMatch: ["A ferry."],
  mustNotMatch: [],
  isOn: true,
};

describe("dismissals", () => {
  test("set findings aside, tell by whom and why, and are taken back", async () => {
    const { path, names } = await newDocument();
    const dismissal = { fingerprints: names, scope: "document", reason: "meant", seenHead: 1 };
    const patch = await (await tell("POST", `${path}/dismissals`, dismissal)).json();
    expect(patch).toMatchObject({ since: 1, head: 2 });
    const { problems } = await (await ask("GET", `${path}/problems`)).json();
    const dismissed = { scope: "document", reason: "meant", author: "Olena" };
    expect(problems[0].dismissed).toEqual({ ...dismissed, at: expect.stringMatching(/^2026-/) });
    const reopened = { fingerprints: names, seenHead: 2 };
    expect((await tell("DELETE", `${path}/dismissals`, reopened)).status).toBe(200);
    const again = await (await ask("GET", `${path}/problems`)).json();
    expect(again.problems.map((problem: Body) => problem.dismissed)).toEqual([null, null]);
  });

  test("that stand everywhere are listed and withdrawn; the patch tells that findings are out of date", async () => {
    const { path, found, names } = await newDocument();
    const dismissal = {
      fingerprints: [names[1]],
      scope: "everywhere",
      reason: "meant",
      seenHead: 1,
    };
    const patch = await (await tell("POST", `${path}/dismissals`, dismissal)).json();
    expect([patch.head, patch.settings]).toEqual([found.head, found.settings + 1]);
    const [standing] = await (await ask("GET", "/dismissals")).json();
    expect(standing).toMatchObject({
      check: "doubled-word",
      language: "en",
      words: "ferry ferry",
      scope: "everywhere",
      author: "Olena",
    });
    expect(standing).not.toHaveProperty("key");
    expect((await tell("DELETE", `/dismissals/${standing.id}`)).status).toBe(200);
    const gone = await tell("DELETE", `/dismissals/${standing.id}`);
    expect([gone.status, (await gone.json()).code]).toEqual([404, "no-such-dismissal"]);
    expect((await tell("PUT", `/dismissals/${standing.id}`)).status).toBe(200);
    expect(await (await ask("GET", "/dismissals")).json()).toEqual([standing]);
    expect((await tell("DELETE", `/dismissals/${standing.id}`)).status).toBe(200);
  });
});

test("fixes of many findings are one change; what is gone is told", async () => {
  const { path, names } = await newDocument();
  const texts = ["bac", "ferry", ""];
  const fixes = [...names, "gone"].map((fingerprint, at) => ({
    fingerprint,
    fix: 0,
    text: texts[at],
  }));
  const answer = await tell("POST", `${path}/fixes`, { fixes, seenHead: 1 });
  expect(answer.status).toBe(201);
  const patch = await answer.json();
  expect(patch.segments.map(({ text }: Body) => text)).toEqual([
    "Le bac part.",
    "The ferry leaves.",
  ]);
  expect(patch).toMatchObject({ change: 2, head: 2, fixed: names });
  expect(patch.left).toEqual([{ fingerprint: "gone", reason: "gone" }]);
});

describe("the checks", () => {
  test("are listed with their examples, the desk's choices and their figures", async () => {
    const { path, names } = await newDocument();
    const fixes = [{ fingerprint: names[0], fix: 0, text: "bac" }];
    await tell("POST", `${path}/fixes`, { fixes, seenHead: 1 });
    const checks = await (await ask("GET", "/checks")).json();
    expect(checks.map(({ id }: Body) => id)).toEqual(ALL_CHECKS.map(({ id }) => id));
    const doubled = checks.find(({ id }: Body) => id === "doubled-word");
    expect(doubled).toMatchObject({
      needs: "mono",
      languages: "all",
      isOptional: false,
      isOn: true,
      chosen: null,
      perLanguage: [],
    });
    const french = doubled.figures.find(({ language }: Body) => language === "fr");
    expect(french.accepted).toBeGreaterThanOrEqual(1);
  });

  test("take the desk's choices by language, and give them up again", async () => {
    const path = "/checks/doubled-word/settings";
    await tell("PUT", path, { language: "*", isOn: false, severity: null });
    const choice = { language: "en-GB", isOn: true, severity: "major" };
    const chosen = await (await tell("PUT", path, choice)).json();
    expect(chosen).toMatchObject({
      isOn: false,
      chosen: { isOn: false, severity: null },
      perLanguage: [{ language: "en", isOn: true, severity: "major" }],
    });
    const { found } = await newDocument();
    expect(found.problems.map(({ severity }: Body) => severity)).toEqual(["major"]);
    expect((await (await tell("DELETE", `${path}?language=*`)).json()).chosen).toBeNull();
    expect((await (await tell("DELETE", path)).json()).perLanguage).toEqual([]);
  });

  test.each([
    ["PUT", "/checks/none/settings", { language: "*", isOn: true, severity: null }, 404],
    ["PUT", "/checks/numbers/settings", { language: "???", isOn: true, severity: null }, 422],
    ["PUT", "/policies", { toponyms: "odd" }, 422],
    ["PUT", `/house-rules/${NOWHERE}`, { ...RULE, seenVersion: 1 }, 404],
    ["POST", "/house-rules", { ...RULE, name: " " }, 422],
    ["POST", `/documents/${NOWHERE}/fixes`, { fixes: [], seenHead: 1 }, 422],
  ])("refuse what makes no sense: %s %s %j", async (method, path, body, status) => {
    expect((await tell(method, path, body)).status).toBe(status);
    expect((await ask(method, path, body)).status).toBe(status === 404 ? 401 : status);
  });
});

test("the policies of the desk are chosen", async () => {
  expect(await (await ask("GET", "/policies")).json()).toEqual({ toponyms: null, repeats: null });
  const chosen = { toponyms: "official" };
  expect(await (await tell("PUT", "/policies", chosen)).json()).toEqual({
    ...chosen,
    repeats: null,
  });
  expect((await (await ask("GET", "/desk")).json()).policies).toEqual(chosen);
});

describe("house rules", () => {
  test("are tried, written, changed as of a version, and removed", async () => {
    const { path } = await newDocument();
    const document = path.split("/").at(-1);
    const draft = { ...RULE, name: "", message: "" };
    const trial = await (await ask("POST", "/house-rules/trial", { rule: draft, document })).json();
    expect([trial.count, trial.problem, trial.matches[0].replacement]).toEqual([2, null, "boat"]);

    const added = await tell("POST", "/house-rules", RULE);
    expect(added.status).toBe(201);
    const rule = await added.json();
    expect(rule).toMatchObject({ ...RULE, version: 1, check: `house:${rule.id}` });
    const { found } = await newDocument();
    expect(found.problems.filter(({ check }: Body) => check === rule.check)).toHaveLength(2);
    expect((await (await ask("GET", "/desk")).json()).rules).toMatchObject([{ id: rule.id }]);

    const change = { ...RULE, isOn: false, seenVersion: 1 };
    const altered = await (await tell("PUT", `/house-rules/${rule.id}`, change)).json();
    expect(altered).toMatchObject({ isOn: false, version: 2 });
    const stale = await tell("DELETE", `/house-rules/${rule.id}?seenVersion=1`);
    expect([stale.status, (await stale.json()).code]).toEqual([409, "rule-changed"]);
    expect((await tell("DELETE", `/house-rules/${rule.id}?seenVersion=2`)).status).toBe(200);
    expect(await (await ask("GET", "/house-rules")).json()).toEqual([]);
  });

  test("that cannot be read are refused with the place of the fault", async () => {
    const answer = await tell("POST", "/house-rules", { ...RULE, kind: "regex", pattern: "a(b" });
    expect(answer.status).toBe(422);
    const { code, details } = await answer.json();
    expect([code, details.problem.field]).toEqual(["invalid-rule", "pattern"]);
  });

  test.each([
    ["many", Array.from({ length: 21 }, () => "A ferry.")],
    ["long", ["ferry".padEnd(301)]],
  ])("with too %s examples are refused", async (_, mustMatch) => {
    const answer = await tell("POST", "/house-rules", { ...RULE, mustMatch });
    expect([answer.status, (await answer.json()).code]).toEqual([422, "invalid-request"]);
  });
});
