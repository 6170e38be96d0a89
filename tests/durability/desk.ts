/** A segment as the API last showed it. */
export interface Standing {
  readonly id: number;
  readonly revision: number;
  readonly text: string;
}

/** An edit that the server has said is saved. */
export interface Acknowledged {
  readonly segment: number;
  readonly text: string;
}

interface Opened {
  readonly head: number;
  readonly segments: readonly Standing[];
}

const TEXTS = {
  en: ["Kyiv wakes early.", "The bridge is closed.", "A tram rings twice.", "Nobody looks up."],
  uk: [
    "Київ прокидається рано.",
    "Міст закрито.",
    "Трамвай дзвонить двічі.",
    "Ніхто не озирається.",
  ],
} as const;

/** An editor who works through the HTTP API alone. */
export interface Desk {
  /** Imports a document of eight segments and returns its id. */
  createDocument(): Promise<string>;
  open(document: string): Promise<Opened>;
  /** Gives a segment a new text; returns what the document then is. @throws unless the server says it is saved. */
  revise(document: string, seen: Standing, head: number, text: string): Promise<Opened>;
  /** Every text a segment ever had. */
  textsOf(document: string, segment: number): Promise<string[]>;
}

/** Signs in at a server. */
export async function signIn(url: string): Promise<Desk> {
  const cookie = await cookieFor(url, "Durability");
  const call = (method: string, path: string, body?: unknown) =>
    request(`${url}/api${path}`, { method, cookie, body });
  return {
    createDocument: async () => (await call("POST", "/documents", newDocument())).id,
    open: (document) => call("GET", `/documents/${document}`),
    revise: (document, seen, head, text) =>
      call("POST", `/documents/${document}/segments/${seen.id}/revisions`, {
        text,
        seenRevision: seen.revision,
        seenHead: head,
        cause: "edit",
      }),
    textsOf: async (document, segment) => {
      const revisions = await call("GET", `/documents/${document}/segments/${segment}/revisions`);
      return revisions.map(({ text }: { text: string }) => text);
    },
  };
}

async function cookieFor(url: string, name: string): Promise<string> {
  const response = await fetch(`${url}/api/editor`, {
    method: "PUT",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ name }),
  });
  const [cookie = ""] = (response.headers.get("set-cookie") ?? "").split(";");
  if (!response.ok || !cookie) throw new Error(`Cannot sign in: ${response.status}`);
  return cookie;
}

interface Call {
  readonly method: string;
  readonly cookie: string;
  readonly body: unknown;
}

async function request(url: string, { method, cookie, body }: Call) {
  const response = await fetch(url, {
    method,
    headers: { cookie, "Content-Type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${url}: ${response.status} ${text}`);
  return JSON.parse(text);
}

function newDocument() {
  const texts = Object.entries(TEXTS).map(([language, paragraphs], index) => ({
    name: `${language}.txt`,
    content: Buffer.from(`${paragraphs.join("\n\n")}\n`).toString("base64"),
    language,
    basedOn: index === 0 ? null : 0,
  }));
  return { title: "Durability", texts };
}
