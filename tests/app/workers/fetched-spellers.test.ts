import { expect, test } from "vitest";
import { createFetchedSpellers } from "#app/_workers/fetched-spellers.ts";

const DICTIONARY = { aff: "SET UTF-8\n", dic: "1\nferry\n" };

/** Spellers whose requests are answered in turn, and the paths that were asked for. */
function answering(...answers: (() => Response)[]) {
  const asked: string[] = [];
  const spellers = createFetchedSpellers(async (path) => {
    asked.push(path);
    const answer = answers.shift();
    if (!answer) throw new TypeError("Failed to fetch");
    return answer();
  });
  return { asked, spellers };
}

test("a dictionary is fetched once for a language, however many ask for it", async () => {
  const { asked, spellers } = answering(() => Response.json(DICTIONARY));
  const [one, other] = await Promise.all([spellers("en-GB"), spellers("en")]);
  expect(one).not.toBe(null);
  expect(await spellers("en-US")).toBe(one);
  expect([other, asked]).toEqual([one, ["/api/dictionaries/en"]]);
});

test("a language without a dictionary is not asked for again", async () => {
  const { asked, spellers } = answering(() => new Response("{}", { status: 404 }));
  expect([await spellers("eo"), await spellers("eo"), asked.length]).toEqual([null, null, 1]);
});

test.each([
  ["a network that is away", () => Promise.reject(new TypeError("Failed to fetch")) as never],
  ["a server that fails", () => new Response("{}", { status: 503 })],
  ["an answer cut off", () => new Response('{"aff":')],
])("%s is forgotten: the next question tries again", async (_, answer) => {
  const { asked, spellers } = answering(answer, () => Response.json(DICTIONARY));
  expect(await Promise.all([spellers("en"), spellers("en")])).toEqual([null, null]);
  expect(await spellers("en")).not.toBe(null);
  expect(asked).toHaveLength(2);
});
