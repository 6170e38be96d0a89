"use client";

import { Check, Flag, RotateCcw } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useCommands } from "#app/_features/review/keys/use-commands.ts";
import type { Segment } from "#app/_features/review/requests.ts";
import { useReview } from "#app/_features/review/review-context.tsx";
import { ElsewhereNote } from "#app/_features/review/saving/elsewhere-note.tsx";
import { SaveState } from "#app/_features/review/saving/save-state.tsx";
import { StateNote } from "#app/_features/review/states/state-sign.tsx";
import { Button } from "#app/_ui/button.tsx";
import { IconButton } from "#app/_ui/icon-button.tsx";

interface Props {
  readonly segment: Segment;
  /** Flags what is selected in the text area. */
  readonly onFlag: () => void;
}

/** What the keys of the editor do, for the mouse. */
export function EditorActions({ segment, onFlag }: Props) {
  const { t, i18n } = useTranslation();
  const { state, dispatch } = useReview();
  const run = useCommands();
  const isDraft = state.drafts[segment.id] !== undefined;
  return (
    <div
      lang={i18n.language}
      dir={i18n.dir()}
      className="flex flex-wrap items-center gap-2 font-sans"
    >
      <StateNote segment={segment.id} />
      <SaveState segment={segment.id} />
      <ElsewhereNote segment={segment.id} />
      <div className="ms-auto flex gap-1">
        {isDraft && (
          <IconButton
            label={t("review.editor.discard")}
            onPress={() => dispatch({ type: "discarded", segment: segment.id })}
          >
            <RotateCcw aria-hidden className="size-4" />
          </IconButton>
        )}
        <IconButton label={t("review.editor.flag")} onPress={onFlag}>
          <Flag aria-hidden className="size-4" />
        </IconButton>
        <Button variant="primary" onPress={() => run("confirm-next")}>
          <Check aria-hidden className="size-4" />
          {t("review.editor.confirm")}
        </Button>
      </div>
    </div>
  );
}
