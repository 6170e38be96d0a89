import { notFound } from "next/navigation";
import { cache } from "react";
import { runtimeContext } from "#lib/runtime.ts";
import type { Context } from "#lib/services/context.ts";
import { atOneMoment, mustFind } from "#lib/services/open-document.ts";
import { openBeginning } from "#lib/services/open-window.ts";
import { Refusal } from "#lib/services/refusal.ts";

/** Finds the document of an address once a request, for its title and its page; no page is found where there is none. */
export const documentAt = cache((id: string) =>
  orNotFound(id, (context) => atOneMoment(context, (db) => mustFind(db, context.workspace, id))),
);

/** The same with its editions and its first rows. */
export const beginningAt = cache((id: string, rows: number) =>
  orNotFound(id, (context) => openBeginning(context, id, rows)),
);

// The database takes nothing else for the id of a document.
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

async function orNotFound<T>(id: string, find: (context: Context) => Promise<T>): Promise<T> {
  if (!UUID.test(id)) notFound();
  try {
    return await find(runtimeContext());
  } catch (error) {
    if (error instanceof Refusal && error.code === "no-such-document") notFound();
    throw error;
  }
}
