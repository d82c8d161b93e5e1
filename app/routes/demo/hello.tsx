// One word through the ordinary root: what the benchmarks hold other pages against. In the demonstration and in tests only.
import { requireDemonstration } from "~/http/guard.server";

export const meta = () => [{ title: "Hello" }];

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
