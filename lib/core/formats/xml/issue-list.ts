import type { IssueCode, ReadingIssue } from "../opened-file.ts";
import type { Place } from "../places.ts";

// A file with one fault in every unit has said enough of it after these.
const MOST_OF_A_KIND = 20;

// As `ReadingIssue` promises.
const LONGEST_SUBJECT = 200;

/** Trouble found while a text is read. Of each kind the first twenty are kept. */
export interface IssueList {
  readonly issues: readonly ReadingIssue[];
  report(code: IssueCode, offset: number, subject?: string): void;
}

/** An empty list for a text whose offsets `placeOf` tells. */
export function issueList(placeOf: (offset: number) => Place): IssueList {
  const issues: ReadingIssue[] = [];
  const counts = new Map<IssueCode, number>();
  return {
    issues,
    report(code, offset, subject) {
      const count = (counts.get(code) ?? 0) + 1;
      counts.set(code, count);
      if (count > MOST_OF_A_KIND) return;
      const about = subject === undefined ? {} : { subject: subject.slice(0, LONGEST_SUBJECT) };
      issues.push({ code, ...placeOf(offset), ...about });
    },
  };
}
