"use client";

import { useCallback, useEffect, useState } from "react";
import { LOOK_COOKIE, type Look, lookAttributes, lookOf, writtenLook } from "./look.ts";

// Browsers keep a cookie for 400 days at the most.
const KEPT_SECONDS = 400 * 24 * 60 * 60;
const CHANNEL = "hexapla-look";

/** The look of the page, and what changes it: at once, in all tabs, and for later visits. */
export function useLook(initial: Look): readonly [Look, (look: Look) => void] {
  const [look, setLook] = useState(initial);
  useEffect(() => {
    const channel = new BroadcastChannel(CHANNEL);
    channel.onmessage = ({ data }) => setLook(lookOf(String(data)));
    return () => channel.close();
  }, []);
  useEffect(() => {
    for (const [name, choice] of Object.entries(lookAttributes(look)))
      document.documentElement.setAttribute(name, choice);
  }, [look]);
  const change = useCallback((chosen: Look) => {
    const written = writtenLook(chosen);
    keep(written);
    setLook(chosen);
    tellOthers(written);
  }, []);
  return [look, change];
}

/** Not by the server, which would draw the whole page again for it. */
function keep(written: string): void {
  const value = encodeURIComponent(written);
  // biome-ignore lint/suspicious/noDocumentCookie: the store of cookies is not in all browsers yet
  document.cookie = `${LOOK_COOKIE}=${value}; path=/; max-age=${KEPT_SECONDS}; samesite=lax`;
}

function tellOthers(written: string): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(written);
  channel.close();
}
