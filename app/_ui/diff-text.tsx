/** A stretch of a diff: what stayed, what went, what came. */
export interface DiffPiece {
  readonly kind: "same" | "deleted" | "inserted";
  readonly text: string;
}

/** A diff as text: deletions struck through and insertions underlined. */
export function DiffText({ pieces }: { readonly pieces: readonly DiffPiece[] }) {
  let offset = 0;
  return pieces.map((piece) => {
    offset += piece.text.length;
    return <Piece key={`${piece.kind}-${offset}`} piece={piece} />;
  });
}

function Piece({ piece: { kind, text } }: { readonly piece: DiffPiece }) {
  if (kind === "same") return text;
  if (kind === "deleted") {
    return <del className="rounded-sm bg-mark-deleted px-0.5 line-through">{visible(text)}</del>;
  }
  return (
    <ins className="rounded-sm bg-mark-inserted px-0.5 underline underline-offset-2">
      {visible(text)}
    </ins>
  );
}

/** A change that is white space alone is written with signs, or nobody would see it. */
function visible(text: string): string {
  if (text.trim() !== "") return text;
  return text
    .replace(/[\u00a0\u202f]/g, "⍽")
    .replace(/\n/g, "⏎")
    .replace(/\s/g, "␣");
}
