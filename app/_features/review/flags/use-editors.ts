import { useQuery } from "@tanstack/react-query";
import { fetchEditor, fetchEditorNames } from "./requests.ts";

const NOBODY: readonly string[] = [];

/** The name under which this browser works; null before one is given. */
export function useMe(): string | null {
  const { data } = useQuery({ queryKey: ["editor"], queryFn: fetchEditor });
  return data?.name ?? null;
}

/** The names of the editors who can be called on. */
export function useEditorNames(): readonly string[] {
  const { data = NOBODY } = useQuery({ queryKey: ["editor-names"], queryFn: fetchEditorNames });
  return data;
}
