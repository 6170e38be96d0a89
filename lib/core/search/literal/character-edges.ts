/**
 * Returns what tells whether a reader's character (an extended grapheme cluster, UAX 29) begins or ends at an offset of `text`. Between plain
 * letters and marks it looks at the two alone; the first question beyond them cuts the whole text.
 */
export function characterEdges(text: string): (at: number) => boolean {
  let starts: Set<number> | undefined;
  return (at) => {
    if (at <= 0 || at >= text.length) return true;
    if (isPlain(text.charCodeAt(at - 1)) && isPlain(text.charCodeAt(at))) return true;
    starts ??= startsOf(text);
    return starts.has(at);
  };
}

// Letters, digits, spaces and punctuation that neither join nor combine.
const PLAIN =
  /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u05d0-\u05ea\u0621-\u064a\u1e00-\u1fff\u2010-\u2027\u202f-\u205e\u20a0-\u20bf\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff]$/u;

const LAST_TABLED = 0x9fff;
let table: Uint8Array | undefined;

function isPlain(code: number): boolean {
  table ??= Uint8Array.from({ length: LAST_TABLED + 1 }, (_, at) =>
    PLAIN.test(String.fromCharCode(at)) ? 1 : 0,
  );
  return table[code] === 1;
}

const segmenter = new Intl.Segmenter("und", { granularity: "grapheme" });

function startsOf(text: string): Set<number> {
  return new Set(Array.from(segmenter.segment(text), ({ index }) => index));
}
