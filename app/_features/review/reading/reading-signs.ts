import { useKept } from "#app/_ui/use-kept.ts";

/** What stands beside the words while one reads. */
export interface ReadingSigns {
  readonly numbers: boolean;
  readonly marks: boolean;
}

const NONE: ReadingSigns = { numbers: false, marks: false };

/** Which signs the reader wants, remembered by this browser; none at first. */
export function useReadingSigns(): readonly [ReadingSigns, (signs: ReadingSigns) => void] {
  const [kept, keep] = useKept("hexapla-reading");
  if (kept === null || typeof kept !== "object") return [NONE, keep];
  const numbers = "numbers" in kept && kept.numbers === true;
  const marks = "marks" in kept && kept.marks === true;
  return [{ numbers, marks }, keep];
}
