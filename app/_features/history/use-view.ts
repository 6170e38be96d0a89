import { usePathname, useSearchParams } from "next/navigation";
import { useCallback, useMemo } from "react";
import { type HistoryView, queryOf, viewIn } from "./view-state.ts";

/** The view that stands in the address, and a function that changes it; each change is a step that the browser can go back. */
export function useView() {
  const query = useSearchParams();
  const path = usePathname();
  const view = useMemo(() => viewIn(query), [query]);
  const show = useCallback(
    (change: Partial<HistoryView>) => {
      const { search } = window.location;
      const wanted = queryOf({ ...viewIn(new URLSearchParams(search)), ...change });
      // Not through the router: nothing is to be loaded from the server for it.
      if (wanted !== search) window.history.pushState(null, "", path + wanted);
    },
    [path],
  );
  return { view, show };
}
