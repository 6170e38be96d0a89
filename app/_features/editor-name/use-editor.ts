"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { fetchEditor, nameEditor } from "./requests.ts";

const KEY = ["editor"];

/** Who is editing, and how they take a name. `editor` is undefined until the server has said who it is. */
export function useEditor() {
  const queries = useQueryClient();
  const { data: editor } = useQuery({ queryKey: KEY, queryFn: fetchEditor });
  const naming = useMutation({
    mutationFn: nameEditor,
    onSuccess: (named) => queries.setQueryData(KEY, named),
  });
  return { editor, naming };
}
