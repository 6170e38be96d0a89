import { type Code, codeCharacter } from "#lib/core/text/codes.ts";
import { writtenText } from "#lib/core/text/written-codes.ts";

/** A text in which `⟨1⟩` stands for its first code, `⟨2⟩` for the second. */
export function coded(notation: string): string {
  return notation.replace(/⟨(\d+)⟩/gu, (_, number) => codeCharacter(Number(number) - 1));
}

/** The notation of a text with codes. */
export function uncoded(text: string): string {
  return writtenText(text);
}

/** Codes from the notation `b /b br/`: what opens, what closes the last one of its name, what stands alone. */
export function codesOf(notation: string): Code[] {
  const names = notation.split(" ").filter(Boolean);
  return names.map((name, at) => {
    const label = name.replaceAll("/", "");
    const single = { kind: "single", partner: null, label, source: `<${label}/>` } as const;
    if (name.endsWith("/")) return single;
    const isClose = name.startsWith("/");
    const partner = isClose ? names.lastIndexOf(label, at) : names.indexOf(`/${label}`, at);
    const kind = isClose ? "close" : "open";
    return { kind, partner: partner < 0 ? null : partner, label, source: `<${name}>` };
  });
}
