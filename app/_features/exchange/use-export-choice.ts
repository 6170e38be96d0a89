"use client";

import { useState } from "react";
import type { Store } from "#app/_ui/browser-store.ts";
import { recallChoice, rememberChoice } from "./remembered-choice.ts";
import type { OpenDocument } from "./requests.ts";
import { type Subject, sectionsFor, type WayOptions } from "./ways-out.ts";

/** What is to be exported and how: at first as it was the last time, in the edition that was translated last. */
export function useExportChoice(editions: OpenDocument["editions"], store: Store) {
  const [{ isWhole, way: lastWay, ...lastOptions }] = useState(() => recallChoice(store));
  const [subject, setSubject] = useState<Subject>(isWhole ? null : (editions.at(-1)?.id ?? null));
  const [wanted, setWay] = useState(lastWay);
  const [options, setOptions] = useState<WayOptions>(lastOptions);
  const hasBase = editions.some(({ id, basedOn }) => id === subject && basedOn !== null);
  const sections = sectionsFor(subject, hasBase);
  const ways = sections.flatMap((section) => section.ways);
  const way = ways.find((one) => one === wanted) ?? ways[0] ?? wanted;
  return {
    subject,
    setSubject,
    sections,
    way,
    setWay,
    options,
    setOptions: (news: Partial<WayOptions>) => setOptions((now) => ({ ...now, ...news })),
    remember: () => rememberChoice(store, { ...options, way, isWhole: subject === null }),
  };
}
