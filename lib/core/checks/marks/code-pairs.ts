import type { Hit } from "#lib/core/checks/engine/check.ts";
import { type Code, codeCharacter, codesIn, type PlacedCode } from "#lib/core/text/codes.ts";
import { writtenCode } from "#lib/core/text/written-codes.ts";

/**
 * Returns the pairs of codes that a text has turned round, or crossed with another: `⟨b⟩ ⟨i⟩ ⟨/b⟩ ⟨/i⟩`. Pairs that stood so when they
 * were received are left alone. Linear.
 */
export function pairHits(text: string, received: string, codes: readonly Code[]): Hit[] {
  const before = new Set(faultyIn(received, codes).map(({ close: { index } }) => index));
  return faultyIn(text, codes)
    .filter(({ close }) => !before.has(close.index))
    .map((fault) => hitOf(text, codes, fault));
}

interface PairFault {
  readonly kind: "turned" | "crossed";
  readonly close: PlacedCode;
  /** The code that should open before it, where that opens behind it. */
  readonly open?: PlacedCode;
}

function faultyIn(text: string, codes: readonly Code[]): PairFault[] {
  const standing = codesIn(text);
  const places = new Map(standing.map((code) => [code.index, code]));
  const partnerOf = (index: number) => places.get(codes[index]?.partner ?? -1);
  const open: number[] = [];
  const closed = new Set<number>();
  const faults: PairFault[] = [];
  for (const code of standing) {
    const partner = partnerOf(code.index);
    if (!partner) continue;
    if (codes[code.index]?.kind === "open") open.push(code.index);
    else {
      while (closed.has(open.at(-1) ?? -1)) open.pop();
      if (partner.start > code.start) faults.push({ kind: "turned", close: code, open: partner });
      else if (open.at(-1) !== partner.index) faults.push({ kind: "crossed", close: code });
      closed.add(partner.index);
    }
  }
  return faults;
}

function hitOf(text: string, codes: readonly Code[], { kind, close, open }: PairFault): Hit {
  const code = writtenCode(close.index, codes);
  const span = { start: close.start, end: close.start + 2 };
  return {
    ...span,
    variant: kind,
    values: { code },
    confidence: 0.9,
    ...(open && turnedBack(text, close, open)),
  };
}

function turnedBack(text: string, close: PlacedCode, open: PlacedCode) {
  const words = text.slice(close.start + 2, open.start);
  return {
    fixSpan: { start: close.start, end: open.start + 2 },
    fixes: [codeCharacter(open.index) + words + codeCharacter(close.index)],
  };
}
