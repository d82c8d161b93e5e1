// Holds the plan of the house: who may import whom.

/**
 * The domain's floors: chapters in the order of a conference's life, and in each chapter its nouns. A noun may import the
 * chapters above its own in this list, and the nouns before it in its chapter.
 */
const FLOORS = {
  ground: [
    ...[
      "brand",
      "counting",
      "time",
      "text-fitting",
      "fields",
      "limits",
      "forgetting",
      "audit",
      "letters",
    ],
    "prose",
  ],
  people: ["people", "sign-in", "access"],
  announcing: ["conferences", "programme", "calendar", "schedule-files", "releases"],
  joining: ["tickets", "registration", "admission", "directory"],
  choosing: ["choices", "agenda"],
  arriving: ["badges", "attendance"],
  publishing: ["slides", "write-ups", "library", "bulletins"],
  desk: [
    "outbox",
    "changing",
    "conference-page",
    "today",
    "leaving",
    "vetting",
    "my-conference",
    "session-page",
    "keeping",
  ],
};
const CHAPTERS = Object.keys(FLOORS);
const NOUNS = Object.entries(FLOORS).flatMap(([chapter, own]) =>
  own.map((noun) => `${chapter}/${noun}`),
);

const PATHS = "^app/paths\\.ts$";
const CLOCK = "^app/platform/clock";
/** Files at the top of the domain are what every noun rests on. */
const DOMAIN_ROOT = "^app/domain/[^/]+\\.tsx?$";
/** Pure files do no input or output, so pages and the scanner can share them. */
const pure = (folder) => `^app/${folder}(?!.*\\.server\\.tsx?$)`;
/** The pure files of these chapters, and of the domain's root. */
const pureOf = (...chapters) => [DOMAIN_ROOT, pure(`domain/(${chapters.join("|")})/`)];

/** The rooms, and what each may import besides its own files. */
const ROOMS = {
  // A door reads the clock and hands the moment down, because commands take it as an argument.
  routes: ["^app/http/", "^app/domain/", "^app/ui/", "^app/scanner/", PATHS, CLOCK],
  // The guard and the responses send people to pages, so they know the paths.
  http: ["^app/domain/(people|ground/(audit|limits))/", DOMAIN_ROOT, "^app/platform/", PATHS],
  // Only the client's types: client-only-through-the-two-doors refuses the rest.
  domain: ["^app/platform/", "^prisma/client/", PATHS],
  ui: [PATHS, pure("domain/")],
  scanner: [pure("domain/(arriving/attendance|joining/tickets)/")],
  platform: ["^prisma/(client|driver)/"],
};

/** What pages are made of that is no chapter's, and what of ui/ and of the domain each may import. */
const MATERIALS = { govuk: [], charts: ["govuk"], page: ["govuk", "charts"] };

const TEST = "\\.test\\.tsx?$";
/** A type leaves nothing behind in the running program, except between rooms, where knowing is depending. */
const NOT_TYPES = { dependencyTypesNot: ["type-only"] };
const ROOM_NAMES = Object.keys(ROOMS).join("|");

const rooms = Object.entries(ROOMS).map(([room, allowed]) => ({
  name: `room-${room}`,
  comment: `${room} may import only what the plan of the house allows it.`,
  severity: "error",
  from: { path: `^app/${room}/`, pathNot: TEST },
  to: { path: "^(app|prisma|bench|e2e|bin)/", pathNot: [`^app/${room}/`, ...allowed] },
}));

const nouns = NOUNS.map((noun, index) => ({
  name: `noun-${noun}`,
  comment: `${noun} may import only the nouns before it: ${NOUNS.slice(0, index).join(", ") || "none"}.`,
  severity: "error",
  from: { path: `^app/domain/${noun}/`, pathNot: TEST },
  to: {
    path: "^app/domain/[^/]+/",
    pathNot: `^app/domain/(${NOUNS.slice(0, index + 1).join("|")})/`,
  },
}));

const materials = Object.entries(MATERIALS).map(([name, others]) => ({
  name: `ui-${name}`,
  comment: `ui/${name} is for the pages of every chapter, so it rests on none.`,
  severity: "error",
  from: { path: `^app/ui/${name}/`, pathNot: TEST },
  to: {
    path: "^app/(ui|domain)/",
    pathNot: [
      `^app/ui/(${[name, ...others].join("|")})/`,
      "^app/ui/styles\\.scss$",
      ...pureOf("ground", "people"),
    ],
  },
}));

const pages = CHAPTERS.map((chapter, index) => ({
  name: `ui-${chapter}`,
  comment: `The pages' parts of ${chapter} know that chapter, and those above it.`,
  severity: "error",
  from: { path: `^app/ui/${chapter}/`, pathNot: TEST },
  to: {
    path: "^app/(ui|domain)/",
    pathNot: [
      `^app/ui/(${[...Object.keys(MATERIALS), ...CHAPTERS.slice(0, index + 1)].join("|")})/`,
      ...pureOf(...CHAPTERS.slice(0, index + 1)),
    ],
  },
}));

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    ...rooms,
    ...nouns,
    ...materials,
    ...pages,
    {
      name: "unknown-room",
      comment: "A folder of app/ is one of the rooms of the plan.",
      severity: "error",
      from: { path: `^app/(?!(${ROOM_NAMES})/)[^/]+/` },
      to: {},
    },
    {
      name: "unknown-noun",
      comment: "A folder of a chapter is one of the nouns, and so has its place in their order.",
      severity: "error",
      from: { path: `^app/domain/(?!(${NOUNS.join("|")})/)[^/]+/` },
      to: {},
    },
    {
      name: "unknown-part-of-ui",
      comment: "A folder of app/ui/ is the Design System, charts, furniture, or a chapter's.",
      severity: "error",
      from: { path: `^app/ui/(?!(${[...Object.keys(MATERIALS), ...CHAPTERS].join("|")})/)[^/]+/` },
      to: {},
    },
    {
      name: "domain-root-knows-no-noun",
      comment: "What every noun rests on cannot rest on a noun.",
      severity: "error",
      from: { path: DOMAIN_ROOT, pathNot: TEST },
      to: { path: "^app/domain/[^/]+/" },
    },
    {
      name: "nobody-imports-a-route",
      comment: "Routes are named in app/routes.ts; what two routes share belongs to another room.",
      severity: "error",
      from: { pathNot: `^app/routes/.*${TEST}` },
      to: { path: "^app/routes/" },
    },
    {
      name: "nobody-imports-the-process",
      comment: "root, the entries and the server are where things start, so nothing leads back.",
      severity: "error",
      from: { path: `^app/(${ROOM_NAMES})/`, pathNot: TEST },
      to: { path: "^app/[^/]+\\.tsx?$", pathNot: PATHS },
    },
    {
      name: "paths-imports-nothing",
      severity: "error",
      from: { path: PATHS },
      to: {},
    },
    {
      name: "no-circle",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-unresolvable",
      comment: "An import has to lead somewhere.",
      severity: "error",
      from: {},
      // Remix makes this module while it builds.
      to: { couldNotResolve: true, pathNot: "^virtual:" },
    },
    {
      name: "no-unlisted-package",
      comment: "A package that is imported is named in package.json.",
      severity: "error",
      from: { path: "^(app|prisma)/" },
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
    {
      name: "outside-world-only-in-platform",
      comment: "Only platform knows these packages.",
      severity: "error",
      from: { path: "^app/", pathNot: ["^app/platform/", TEST] },
      to: {
        path: [
          "node_modules/(qrcode|ics|pdfkit|nodemailer|better-sqlite3[^/]*|clamscan)/",
          // npm links better-sqlite3 to it.
          "^prisma/driver/",
        ],
      },
    },
    {
      name: "slow-work-only-in-the-worker",
      comment:
        "What takes long on a hostile text runs in the thread of app/worker.ts, with a limit of time.",
      severity: "error",
      from: {
        path: "^(app|prisma)/",
        pathNot: ["^app/(worker\\.ts|platform/markdown)", "/import/(prepare|text)", "/read/", TEST],
      },
      to: {
        path: [
          "node_modules/(markdown-it|sanitize-html|saxes)/",
          "^app/platform/markdown",
          "^app/domain/announcing/schedule-files/import/(prepare\\.|text)",
          "^app/domain/announcing/schedule-files/read/",
        ],
        ...NOT_TYPES,
      },
    },
    {
      name: "prisma-only-in-platform",
      comment: "Only platform, and the migrations beside the schema, know Prisma's packages.",
      severity: "error",
      from: { path: "^app/", pathNot: ["^app/platform/", TEST] },
      to: { path: "node_modules/(@prisma|prisma)/", ...NOT_TYPES },
    },
    {
      name: "client-only-through-the-two-doors",
      comment: "The database has two doors, read and command; others may name the client's types.",
      severity: "error",
      from: { path: "^app/", pathNot: ["^app/platform/db", TEST] },
      to: { path: "^prisma/client/", ...NOT_TYPES },
    },
    {
      name: "pure-does-no-io",
      comment: "A file without .server is pure: it calls no .server file.",
      severity: "error",
      from: { path: "^app/(domain|ui|scanner)/", pathNot: [TEST, "\\.server\\.tsx?$"] },
      to: { path: "\\.server\\.tsx?$", ...NOT_TYPES },
    },
    {
      name: "pure-knows-no-node",
      comment: "A file without .server is pure, and pages share it: it uses nothing of Node's.",
      severity: "error",
      from: { path: "^app/(domain|ui|scanner)/", pathNot: [TEST, "\\.server\\.tsx?$"] },
      to: { dependencyTypes: ["core"], ...NOT_TYPES },
    },
    {
      name: "tests-are-not-parts",
      comment: "What tests share is a file of its own.",
      severity: "error",
      from: {},
      to: { path: TEST },
    },
    ...["from", "to"].map((side) => ({
      name: `name-says-what-it-is-${side}`,
      comment: "A thing lives with its narrowest owner, under the name of what it does.",
      severity: "error",
      from: {},
      to: {},
      [side]: {
        path: "(^|/)(utils?|helpers?|misc|common|lib)(/|\\.[cm]?[jt]sx?$)",
        pathNot: "node_modules",
      },
    })),
  ],
  options: {
    doNotFollow: { path: ["node_modules", "^prisma/client/"] },
    exclude: { path: "^build/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      mainFields: ["module", "main", "types", "typings"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".cjs", ".d.ts", ".json"],
    },
  },
};
