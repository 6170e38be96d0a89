/** Returns how alike two short words are, 0–1: the letters they have in common in order, over the longer (Melamed 1995). */
export function likenessOf(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  if (longer === 0) return 1;
  let above = new Array<number>(b.length + 1).fill(0);
  for (let row = 1; row <= a.length; row++) {
    const current = [0];
    for (let column = 1; column <= b.length; column++) {
      const isSame = a.charCodeAt(row - 1) === b.charCodeAt(column - 1);
      current.push(
        isSame
          ? (above[column - 1] ?? 0) + 1
          : Math.max(above[column] ?? 0, current[column - 1] ?? 0),
      );
    }
    above = current;
  }
  return (above[b.length] ?? 0) / longer;
}
