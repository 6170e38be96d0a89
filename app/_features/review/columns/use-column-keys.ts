import { useReview } from "#app/_features/review/review-context.tsx";
import { useCommand } from "#app/_keys/keys-context.ts";
import { presentWidth } from "./present-width.ts";

/** Carries out the commands on the column that the cursor is in. */
export function useColumnKeys(): void {
  const { columns, state } = useReview();
  const { shown, pair } = columns;
  const here = state.cursor && shown.includes(state.cursor.edition) ? state.cursor.edition : null;
  const onHere = (carryOut: (edition: number) => void) =>
    here === null || pair ? null : () => carryOut(here);
  useCommand(
    "column-before",
    onHere((edition) => columns.move(edition, -1)),
  );
  useCommand(
    "column-after",
    onHere((edition) => columns.move(edition, 1)),
  );
  useCommand(
    "pin-column",
    onHere((edition) => columns.pin(edition, presentWidth(edition))),
  );
  useCommand("hide-column", onHere(columns.toggle));
  const neighbour = shown.find((edition) => edition !== here);
  const compare = () => {
    if (pair) columns.compare(null);
    else if (here !== null && neighbour !== undefined) columns.compare([neighbour, here]);
  };
  useCommand("compare-columns", pair || (here !== null && neighbour) ? compare : null);
}
