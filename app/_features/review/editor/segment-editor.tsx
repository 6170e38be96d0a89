"use client";

import { type KeyboardEvent, useEffect, useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import { FocusCard } from "#app/_features/review/findings/focus-card.tsx";
import { MarkedText } from "#app/_features/review/findings/marked-text.tsx";
import { SEGMENT } from "#app/_features/review/grid/text-place.ts";
import { type Command, EDITOR, GRID } from "#app/_features/review/keys/commands.ts";
import { useCommands } from "#app/_features/review/keys/use-commands.ts";
import { useReviewKeys } from "#app/_features/review/keys/use-review-keys.ts";
import { useEditorKeys } from "#app/_features/review/keys/use-screen-keys.ts";
import type { Selection } from "#app/_features/review/question.ts";
import type { Segment } from "#app/_features/review/requests.ts";
import { useReview } from "#app/_features/review/review-context.tsx";
import { directionOf } from "#lib/core/text/direction.ts";
import { missingCodes } from "#lib/core/text/written-codes.ts";
import { CodeAtCaret } from "./code-at-caret.tsx";
import { insertionOf } from "./code-editing.ts";
import { EditorActions } from "./editor-actions.tsx";
import { LiveDiff } from "./live-diff.tsx";
import { LockedNote } from "./locked-note.tsx";
import { MissingCodes } from "./missing-codes.tsx";
import { SignBar } from "./sign-bar.tsx";
import { useClipboard } from "./use-clipboard.ts";
import { insertText, useCodeGuard } from "./use-code-guard.ts";
import { useDraftMarks } from "./use-draft-marks.ts";
import { useGrowthInView } from "./use-growth-in-view.ts";

interface Props {
  readonly segment: Segment;
  readonly language: string;
}

// The mirror and the text area must break lines alike: same box, same type, same white space.
const SAME_TEXT =
  "col-start-1 row-start-1 w-full whitespace-pre-wrap wrap-anywhere p-2 reading-text";

/**
 * The editor of one segment: a text area over a mirror that carries the underlines, and the live diff below. The mirror gives
 * the text area its height.
 */
export function SegmentEditor({ segment, language }: Props) {
  const { t } = useTranslation();
  const { state, actions } = useReview();
  const box = useRef<HTMLDivElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const text = state.drafts[segment.id]?.text ?? segment.text;
  const marks = useDraftMarks(segment, text, language);
  const run = useCommands();
  // A line break would end the paragraph: it is not to be typed, unless the text has some already.
  const isOneLine = segment.isOneLine ?? !segment.text.includes("\n");
  const clipboard = useClipboard(segment, isOneLine);
  useCodeGuard(area);
  const codes = segment.codes ?? [];
  const { isLocked = false } = segment;
  const why = useId();
  const missing = isLocked ? [] : missingCodes(text, codes);
  const insert = (index: number) => {
    area.current?.focus({ preventScroll: true });
    const selected = selectionIn(area.current, segment.id);
    const words = selected?.text.slice(selected.start, selected.end) ?? "";
    insertText(insertionOf(index, { codes, missing, selected: words }));
  };
  const { commandFor } = useReviewKeys();
  const perform = (command: Command) => {
    const [next] = missing;
    if (command !== "next-code") run(command, selectionIn(area.current, segment.id));
    else if (next !== undefined) insert(next);
  };
  useEditorKeys(perform);
  /** Undo is the browser's while something is being typed, and the document's when nothing is. */
  const undoFor = (event: KeyboardEvent) => {
    const isDraft = state.drafts[segment.id] !== undefined;
    const command = isDraft ? null : commandFor(event, GRID);
    return command === "undo" || command === "redo" ? command : null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // While a syllable is being composed, keys belong to the input method.
    if (event.nativeEvent.isComposing) return;
    const command = commandFor(event, EDITOR) ?? undoFor(event);
    if (!command && !(event.key === "Enter" && isOneLine)) return;
    event.preventDefault();
    event.stopPropagation();
    if (command) perform(command);
  };
  const current = marks.find((mark) => mark.id === state.mark);
  useCaretOn(area, current, state.caret);
  useGrowthInView(box);
  return (
    <div
      ref={box}
      className="flex scroll-mt-14 scroll-mb-3 flex-col gap-2"
      lang={language}
      dir={directionOf(language)}
    >
      {isLocked && <LockedNote id={why} />}
      <MissingCodes missing={missing} onInsert={insert} />
      <div className="grid rounded-md border border-line-strong bg-surface-raised focus-within:border-accent focus-within:ring-1 focus-within:ring-accent">
        <div
          aria-hidden
          data-mirror
          className={`${SAME_TEXT} capped-marks pointer-events-none text-transparent`}
        >
          <span {...{ [SEGMENT]: segment.id }}>
            <MarkedText text={text} marks={marks} current={state.mark} />
          </span>
          {text === "" || text.endsWith("\n") ? "\u200b" : null}
        </div>
        <textarea
          ref={area}
          aria-label={t("review.editor.label")}
          aria-describedby={isLocked ? why : undefined}
          readOnly={isLocked}
          className={`${SAME_TEXT} scroll-mt-14 scroll-mb-6 resize-none overflow-hidden bg-transparent text-ink outline-none`}
          value={text}
          spellCheck
          lang={language}
          dir={directionOf(language)}
          onChange={(event) => actions.type(segment.id, event.target.value)}
          onKeyDown={onKeyDown}
          {...clipboard}
        />
      </div>
      {!isLocked && <SignBar area={area} language={language} />}
      <CodeAtCaret area={area} />
      <FocusCard segment={segment.id} area={area} />
      <LiveDiff segment={segment} text={text} language={language} />
      <EditorActions
        segment={segment}
        onFlag={() => run("flag-1", selectionIn(area.current, segment.id))}
      />
    </div>
  );
}

function selectionIn(area: HTMLTextAreaElement | null, segment: number): Selection | undefined {
  if (!area) return undefined;
  const { value: text, selectionStart: start, selectionEnd: end } = area;
  return { segment, text, start, end };
}

/** Focuses the text area when it opens, and selects the words of the finding the editor came for. */
function useCaretOn(
  area: { readonly current: HTMLTextAreaElement | null },
  mark: { readonly id: string; readonly start: number; readonly end: number } | undefined,
  caret: number | null,
): void {
  const id = mark?.id;
  const place = useRef<{ readonly start: number; readonly end: number } | null>(null);
  place.current = mark ?? (caret === null ? null : { start: caret, end: caret });
  // The caret moves when another mark is come to, not when one shifts.
  useEffect(() => {
    const { current: field } = area;
    if (!field) return;
    field.focus({ preventScroll: true });
    if (place.current) field.setSelectionRange(place.current.start, place.current.end);
    // The mirror knows where the words stand; a long segment is not to be scrolled to its start, nor a far column left aside.
    const words = field.parentElement?.querySelector(`[data-mark="${CSS.escape(id ?? "")}"]`);
    (words ?? field).scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [area, id]);
}
