"use client";

import { createContext, useContext } from "react";
import type { Question } from "./question.ts";
import type { Timeline } from "./requests.ts";
import type { Shown } from "./shown.ts";
import type { HistoryView } from "./view-state.ts";

/** All that the parts of the history page share. */
export interface History {
  readonly document: { readonly id: string; readonly title: string };
  readonly timeline: Timeline;
  readonly view: HistoryView;
  show(change: Partial<HistoryView>): void;
  /** The change as of which the document is shown. */
  readonly sequence: number;
  /** The change it is compared with: the first for the texts as received. */
  readonly compared: number;
  /** The document as of it, and how it differs; undefined until it is there for the first time. */
  readonly shown: Shown | undefined;
  /** Why the state, or the one it is compared with, could not be had. */
  readonly failure: Error | null;
  /** Whether what is shown is that of another moment, because this one is on its way. */
  readonly isLoading: boolean;
  /** Index of the row the reader was led to last. */
  readonly row: number | null;
  goToRow(row: number): void;
  /** Leads to the row of a segment, as soon as the document is shown as of the change. */
  goToSegment(sequence: number, segment: number): void;
  ask(question: Question): void;
}

export const HistoryContext = createContext<History | null>(null);

/** What the parts of the history page share. */
export function useHistory(): History {
  const history = useContext(HistoryContext);
  if (history) return history;
  throw new Error("Expected a HistoryContext around the part of the history page");
}
