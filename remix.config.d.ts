// The type of the Remix options for vite.config.ts.
import type { VitePluginConfig } from "@remix-run/dev";

declare const options: VitePluginConfig;
export default options;
