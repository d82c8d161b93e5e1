// One word through the ordinary root: what the benchmarks hold other pages against. In the demonstration and in tests only.

import { requireDemonstration } from "~/http/guard.server";
import { titled } from "~/http/page-title";

export const meta = titled("Hello");

export async function loader() {
  requireDemonstration();
  return null;
}

export default function DemoHello() {
  return (
    <main id="main-content">
      <h1>Hello</h1>
    </main>
  );
}
