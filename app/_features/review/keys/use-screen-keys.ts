import { useReview } from "#app/_features/review/review-context.tsx";
import { useCommandSource, usePlace } from "#app/_keys/keys-context.ts";
import { type Command, EDITOR, GRID, REVIEW, REVIEW_COMMANDS, reviewCommand } from "./commands.ts";
import { isInTable, type RunCommand, useCommands } from "./use-commands.ts";
import { useReviewOffers } from "./use-review-offers.ts";

const NONE: ReadonlySet<string> = new Set();
const ON_SCREEN = commandsAt([REVIEW, GRID]);
const IN_EDITOR: ReadonlySet<string> = new Set([...commandsAt([REVIEW, EDITOR]), "next-code"]);

/** The commands that the table carries out by itself: what parts of the screen have registered is theirs. */
function commandsAt(places: readonly string[]): ReadonlySet<string> {
  const there = REVIEW_COMMANDS.filter(({ place }) => places.includes(place));
  return new Set(there.map(({ id }) => id).filter(isInTable));
}

/** Has the keys of the review screen heard wherever the keyboard is, unless a window waits for an answer. */
export function useScreenKeys(): void {
  const run = useCommands();
  const { state } = useReview();
  const isAsking = state.question !== null || state.clashes.length > 0;
  usePlace(REVIEW);
  useReviewOffers();
  useCommandSource(isAsking ? NONE : ON_SCREEN, (id) => runIfKnown(id, run));
}

/** Has an open editor carry out the commands that act on its text and on what is selected in it. */
export function useEditorKeys(run: RunCommand): void {
  useCommandSource(IN_EDITOR, (id) => runIfKnown(id, run));
}

function runIfKnown(id: string, run: (command: Command) => void): void {
  const command = reviewCommand(id);
  if (command) run(command);
}
