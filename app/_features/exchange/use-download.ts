"use client";

import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { DownloadedFile } from "./downloaded-file.ts";

/** The making of a file, which may be ended; it ends with the window that asked for it. */
export function useDownload(onDone: (file: DownloadedFile) => void) {
  const ending = useRef<AbortController | null>(null);
  useEffect(() => () => ending.current?.abort(), []);
  const making = useMutation({
    networkMode: "always",
    mutationFn: (make: (signal: AbortSignal) => Promise<DownloadedFile>) => {
      ending.current = new AbortController();
      return make(ending.current.signal);
    },
    onSuccess: onDone,
  });
  const cancel = () => {
    ending.current?.abort();
    making.reset();
  };
  return { ...making, cancel };
}
