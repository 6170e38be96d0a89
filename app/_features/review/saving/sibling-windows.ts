import { useEffect, useRef } from "react";

/** Tells the other windows of this browser that a document has changed. */
export function tellSiblings(document: string, head: number): void {
  const channel = new BroadcastChannel(nameOf(document));
  channel.postMessage(head);
  channel.close();
}

/** Hears of changes that another window of this browser has saved, at once rather than at the next look. */
export function useSiblingNews(document: string, onNews: () => void): void {
  const latest = useRef(onNews);
  latest.current = onNews;
  useEffect(() => {
    const channel = new BroadcastChannel(nameOf(document));
    channel.onmessage = () => latest.current();
    return () => channel.close();
  }, [document]);
}

function nameOf(document: string): string {
  return `hexapla-document:${document}`;
}
