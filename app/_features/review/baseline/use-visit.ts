import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { ReviewDocument } from "#app/_features/review/document/structure.ts";
import { type LastVisit, putVisit } from "./requests.ts";

// So much of what one has seen is told as new at the most, should the machine fail.
const NOTING_MS = 60_000;

/** The editor's visit to the document before this one; null for the first. While the page is open it is noted what they see. */
export function useVisit({ id, head }: Pick<ReviewDocument, "id" | "head">): LastVisit | null {
  const latest = useRef(head);
  latest.current = head;
  const { data } = useQuery({
    queryKey: ["visit", id],
    queryFn: () => putVisit(id, latest.current),
    staleTime: Number.POSITIVE_INFINITY,
    // Nobody to note it for, before a name is given: nothing is missing then.
    retry: false,
  });
  useEffect(() => {
    const note = () => void putVisit(id, latest.current).catch(() => {});
    const onHidden = () => document.visibilityState === "hidden" && note();
    const timer = setInterval(() => document.visibilityState === "visible" && note(), NOTING_MS);
    document.addEventListener("visibilitychange", onHidden);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", onHidden);
      note();
    };
  }, [id]);
  return data ?? null;
}
