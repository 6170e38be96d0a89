import type { WritingLoss } from "../opened-file.ts";

/** What could not be written in a paragraph that is known to whoever asks. */
export type Loss = Pick<WritingLoss, "code" | "subject">;
