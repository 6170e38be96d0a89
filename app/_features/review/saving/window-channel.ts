import { afterWord, type OtherWindows, segmentsElsewhere, wordIn } from "./other-windows.ts";

/** A line to the other windows of this browser that show the same document. */
export interface WindowChannel {
  /** Tells in which segments something is typed here. */
  tell(): void;
  close(): void;
}

interface Ends {
  /** The segments in which something is typed here. */
  typedHere(): readonly number[];
  /** Hears of the segments in which something is typed elsewhere, whenever these are others. */
  onElsewhere(segments: ReadonlySet<number>): void;
}

/** Opens the line: asks what the others have, and answers those that are opened later. A window that is closed says so. */
export function openChannel(document: string, { typedHere, onElsewhere }: Ends): WindowChannel {
  const channel = new BroadcastChannel(`hexapla-drafts:${document}`);
  const window = newName();
  let known: OtherWindows = new Map();
  const say = (segments: readonly number[], asks: boolean) =>
    channel.postMessage({ window, segments, asks });
  const tell = () => say(typedHere(), false);
  const leave = () => say([], false);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const word = wordIn(data);
    if (!word) return;
    if (word.asks) tell();
    const before = known;
    known = afterWord(known, word);
    if (known !== before) onElsewhere(segmentsElsewhere(known));
  };
  const comeBack = ({ persisted }: PageTransitionEvent) => persisted && say(typedHere(), true);
  addEventListener("pagehide", leave);
  addEventListener("pageshow", comeBack);
  say(typedHere(), true);
  return {
    tell,
    close: () => {
      removeEventListener("pagehide", leave);
      removeEventListener("pageshow", comeBack);
      leave();
      channel.close();
    },
  };
}

/** Not `randomUUID()`, which there is not where a desk is reached over plain HTTP. */
function newName(): string {
  return crypto.getRandomValues(new Uint32Array(2)).join("-");
}
