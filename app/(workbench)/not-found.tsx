import { NothingHere } from "#app/nothing-here.tsx";

/** Shown in the workbench for a document that is not there. */
export default function NotFound() {
  return <NothingHere />;
}
