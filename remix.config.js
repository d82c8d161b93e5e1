// The Remix options; vite.config.ts puts them in force.

/** @type {import("@remix-run/dev").AppConfig} */
export default {
  appDirectory: "app",
  serverModuleFormat: "esm",
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_routeConfig: true,
    v3_lazyRouteDiscovery: false,
    // Off: it needs turbo-stream 2.4.1, which has an unmended denial-of-service advisory.
    v3_singleFetch: false,
  },
};
