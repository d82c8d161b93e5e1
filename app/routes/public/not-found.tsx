// Every address that has no page.
import { found } from "~/http/respond.server";

export function loader() {
  return found(null, "Check the address. If you followed a link, it may be out of date.");
}

export function action() {
  return found(null, "Check the address. If you followed a link, it may be out of date.");
}

export default function NotFound() {
  return null;
}
