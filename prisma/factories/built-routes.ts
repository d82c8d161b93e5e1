// The routes as the build has them, for tests: every door of app/routes.ts, with what it says of itself.
import type { ServerBuild } from "@remix-run/node";
import doors from "../../app/routes";

const modules = import.meta.glob<{ handle?: unknown }>([
  "../../app/routes/**/*.{ts,tsx}",
  "!**/*.test.{ts,tsx}",
]);

/** What the server's build holds of the map. */
export async function builtRoutes(): Promise<Pick<ServerBuild, "routes">> {
  const routes = (await doors).map(async ({ id, path, index, file }) => {
    const module = await modules[`../../app/${file}`]?.();
    if (!module) throw new Error(`There is no ${file}`);
    const name = id ?? file.replace(/\.tsx?$/, "");
    return [name, { id: name, parentId: "root", path, index, module }] as const;
  });
  return { routes: Object.fromEntries(await Promise.all(routes)) as ServerBuild["routes"] };
}
