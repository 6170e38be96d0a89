import type { ChainCheck } from "#lib/core/checks/engine/check.ts";
import { type PreparedText, perText } from "#lib/core/checks/engine/prepared-text.ts";
import { primaryLanguage } from "#lib/core/text/language.ts";
import { type Link, readLinks } from "#lib/core/text/links.ts";
import type { Change, Fact, FactKind, Fault, Placed, Sides } from "./fact.ts";
import { wordsOf } from "./fact.ts";
import { faultHits, type Saying, wordsIn, wrongPlace } from "./fault-hits.ts";
import { slotsFor } from "./gap.ts";

interface LinkFact extends Fact {
  readonly link: Link;
}

const linksIn = perText(({ text }: PreparedText): readonly LinkFact[] =>
  readLinks(text).map((link) => ({
    start: link.start,
    end: link.end,
    keys: [`${link.kind} ${link.text}`],
    link,
  })),
);

const kind: FactKind<LinkFact> = {
  read: linksIn,
  agreements: [isSameElsewhere],
  changes: changesIn,
  missing: ({ matching: { lost } }, changes) =>
    lost.filter(
      (one) => MUST_STAY.has(one.fact.link.kind) && !changes.some(([gone]) => gone === one),
    ),
};

/**
 * Finds addresses, mail addresses, accounts, places for values and tags that a translation changed, and places for values and tags that it
 * lost. Silent where an address leads to the same page in the other language.
 */
export const links = {
  id: "links",
  version: 1,
  languages: "all",
  needs: "chain",
  mqm: "Accuracy/Mistranslation",
  severity: "major",
  examples: [
    {
      language: "fr",
      text: "Horaires : ⟦https://ferry.example/timetabel⟧.",
      mended: "Horaires : https://ferry.example/timetable.",
      base: { language: "en", text: "Timetable: https://ferry.example/timetable." },
    },
    {
      language: "es",
      text: "Hola, ⟦{nombre}⟧: tienes 3 mensajes.",
      mended: "Hola, {name}: tienes 3 mensajes.",
      base: { language: "en", text: "Hello {name}, you have 3 messages." },
    },
  ],
  run: (row) => faultHits(kind, row, say),
} as const satisfies ChainCheck;

// What a program will look for. An address may have been left to the reader.
const MUST_STAY: ReadonlySet<Link["kind"]> = new Set(["placeholder", "tag"]);

/** The same page in another language: /fr/ and /en/, fr.example.org and en.example.org. */
function isSameElsewhere(base: Placed<LinkFact>, target: Placed<LinkFact>): boolean {
  if (base.fact.link.kind !== "url" || target.fact.link.kind !== "url") return false;
  return (
    localised(base, target.text.prepared.language) ===
    localised(target, base.text.prepared.language)
  );
}

function localised({ fact, text }: Placed<LinkFact>, other: string): string {
  const codes = [text.prepared.language, other].map(primaryLanguage);
  return fact.link.text
    .split(/(?<=[/.=?&_-])|(?=[/.=?&_-])/u)
    .map((part) => (codes.includes(part.toLowerCase()) ? "*" : part))
    .join("");
}

function changesIn({ matching: { lost, strange } }: Sides<LinkFact>): Change<LinkFact>[] {
  const taken = new Set<Placed<LinkFact>>();
  return lost.flatMap((right) => {
    const wrong = strange.find(
      (other) => other.fact.link.kind === right.fact.link.kind && !taken.has(other),
    );
    if (!wrong) return [];
    taken.add(wrong);
    return [[right, wrong] as const];
  });
}

function say(fault: Fault<LinkFact>): Saying | null {
  const place = wrongPlace(fault);
  const { kind: which } = fault.right.fact.link;
  const mqm = which === "tag" ? ("Design and markup/Markup tag" as const) : undefined;
  if (!place) return missing(fault);
  return {
    ...place,
    variant: "changed",
    values: wordsIn(fault),
    fixes: [wordsOf(fault.right)],
    confidence: 0.9,
    ...(mqm ? { mqm } : {}),
  };
}

function missing(fault: Fault<LinkFact>): Saying | null {
  const [nearest] = slotsFor(fault.right, fault.sides)
    .filter(({ token }) => token.kind === "word")
    .sort((a, b) => a.distance - b.distance);
  if (!nearest) return null;
  const { text, token } = nearest;
  return {
    paragraph: text.paragraph,
    start: token.start,
    end: token.end,
    variant: "missing",
    values: wordsIn(fault),
    mqm: "Accuracy/Omission",
    confidence: 0.85,
  };
}
