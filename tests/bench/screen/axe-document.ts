import type { APIRequestContext } from "playwright";

const TEXTS = {
  fr: ["Le bac de nuit", "Le bac quitte Kyiv à 6 h avec 1200 passagers.", "La nuit tombe.", "Fin."],
  en: ["The night ferry", "The the ferry leaves kyiv at 6 with 1300 people.", "Night falls.", ""],
  "en-GB": [
    "The night ferry",
    "The ferry departs Kyiv at 6 with 1,200.",
    "Night fell.",
    "The end.",
  ],
  ar: ["عبّارة الليل", "تغادر العبّارة كييف في السادسة.", "يحل الليل.", "النهاية."],
} as const;

/** Makes a small document with findings, a flag, an edit and a verdict. Returns its id. */
export async function makeSmall(request: APIRequestContext): Promise<string> {
  const post = async (path: string, data: object) => {
    const answer = await request.post(`/api/documents${path}`, { data });
    if (!answer.ok()) throw new Error(`Cannot post to ${path}: ${await answer.text()}`);
    return answer.json();
  };
  const texts = Object.entries(TEXTS).map(([language, paragraphs], column) => {
    const content = Buffer.from(`${paragraphs.join("\n\n")}\n`).toString("base64");
    return { name: `${language}.txt`, content, language, basedOn: column === 0 ? null : 0 };
  });
  const { id } = await post("", { title: "The night ferry", texts });
  const { head, segments } = await (await request.get(`/api/documents/${id}`)).json();
  const {
    id: segment,
    text,
    revision,
  } = segments.find((one: { text: string }) => one.text.startsWith("The the"));
  const flag = { category: "Accuracy/Mistranslation", severity: "major", note: "1,200?" };
  const start = text.indexOf("people");
  const marked = { segment, quote: "people", start, end: start + "people".length };
  await post(`/${id}/flags`, { ...marked, ...flag, seenHead: head });
  await post(`/${id}/reviews`, {
    segments: [segments[0].id],
    verdict: "approved",
    seenHead: head + 1,
  });
  const edited = text.replace("at 6", "at six");
  await post(`/${id}/segments/${segment}/revisions`, {
    ...{ text: edited, seenRevision: revision, seenHead: head + 2, cause: "edit" },
  });
  return id;
}
