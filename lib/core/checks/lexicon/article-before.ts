import type { Hit } from "#lib/core/checks/engine/check.ts";
import type { PlainToken } from "#lib/core/checks/words/plain-words.ts";
import { beginsWithVowelSound } from "#lib/core/text/english-sounds.ts";

/**
 * Takes the English article before a word along where one of its fixes begins with another sound: an actual → a current. No change
 * where no article stands there or all fixes go with it.
 */
export function withArticle(
  fixes: readonly string[],
  article: PlainToken | undefined,
  end: number,
): Pick<Hit, "fixes" | "fixSpan"> {
  if (!article || !/^an?$/u.test(article.key)) return { fixes };
  const mended = fixes.map((fix) => `${articleFor(fix, article)} ${fix}`);
  if (mended.every((one) => one.startsWith(`${article.text} `))) return { fixes };
  return { fixes: mended, fixSpan: { start: article.start, end } };
}

function articleFor(fix: string, article: PlainToken): string {
  const isVowel = beginsWithVowelSound(/^[^\s-]*/u.exec(fix)?.[0] ?? "");
  if (isVowel === null) return article.text;
  return article.text.charAt(0) + (isVowel ? "n" : "");
}
