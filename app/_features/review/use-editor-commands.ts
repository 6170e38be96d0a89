import type { KeyboardEvent } from "react";
import { commandFor } from "./keys.ts";
import type { Segment } from "./requests.ts";
import { useReview } from "./review-context.tsx";
import { useCommands } from "./use-commands.ts";

/** Handles the keys of an open editor; what it does not know is left to the text area. */
export function useEditorCommands(
  segment: Segment,
  area: { readonly current: HTMLTextAreaElement | null },
): (event: KeyboardEvent) => void {
  const { state } = useReview();
  const run = useCommands();
  return (event) => {
    // While a syllable is being composed, keys belong to the input method.
    if (event.nativeEvent.isComposing) return;
    const command = commandFor(event, "editor");
    if (!command) return;
    event.preventDefault();
    event.stopPropagation();
    const { selectionStart = 0, selectionEnd = 0 } = area.current ?? {};
    const text = state.drafts[segment.id]?.text ?? segment.text;
    run(command, { segment: segment.id, text, start: selectionStart, end: selectionEnd });
  };
}
