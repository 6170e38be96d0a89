"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { createDocument, type NewDocument } from "./requests.ts";

/** The step that stores the document and goes to it. Cancelled, or left with the page, it stores nothing. */
export function useCreate() {
  const router = useRouter();
  const [share, setShare] = useState<number | null>(null);
  const ending = useRef<AbortController | null>(null);
  useEffect(() => () => ending.current?.abort(), []);
  const creating = useMutation({
    mutationFn: (document: NewDocument) => {
      setShare(null);
      ending.current = new AbortController();
      return createDocument(document, { signal: ending.current.signal, onProgress: setShare });
    },
    onSuccess: (id) => router.push(`/documents/${id}`),
  });
  const cancel = () => {
    ending.current?.abort();
    creating.reset();
  };
  return {
    create: creating.mutate,
    cancel,
    share,
    failure: creating.error,
    // Until the page of the document is there.
    isUnderWay: creating.isPending || creating.isSuccess,
    canCancel: creating.isPending,
  };
}
