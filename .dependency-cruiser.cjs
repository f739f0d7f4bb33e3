/**
 * The import rules of the layout (docs/adr/0001), checked by `npm run lint`. What an import cannot show — ciphers,
 * SQL through the container, process.env — is checked in eslint.config.ts.
 */
const tests = "/__tests__/";
const npm = "node_modules";

/**
 * Only what matches `to` may be imported from `folder`, besides the folder's own files and packages. Types of the
 * module are free: they vanish in compilation, and `container.resolve` gives its service back with them.
 */
const mayImport = (folder, to, comment) => ({
  name: `${folder.replaceAll("/", "-")}-imports`,
  comment,
  severity: "error",
  from: { path: `^src/${folder}/`, pathNot: tests },
  to: {
    path: "^(src|integration-tests|bench|demo|medusa-config)",
    pathNot: [`^src/${folder}/`, ...to, ...(to.includes(moduleIndex) ? ["^src/modules/"] : [])],
  },
});

/** Only the packages that match `to` may be imported from `folder`. */
const mayUse = (folder, to, comment) => ({
  name: `${folder.replaceAll("/", "-")}-packages`,
  comment,
  severity: "error",
  from: { path: `^src/${folder}/`, pathNot: tests },
  to: { dependencyTypes: ["npm", "npm-dev", "npm-peer", "npm-optional", "npm-no-pkg", "npm-unknown"], pathNot: to },
});

const only = (name, from, to, comment) => ({
  name,
  comment,
  severity: "error",
  from: { path: "^(src|demo|bench)/", pathNot: [tests, ...from] },
  to: { path: to },
});

const types = "^src/types/";
const domain = "^src/domain/";
const tiktok = "^src/tiktok/";
const workflows = "^src/workflows/";
const moduleIndex = "^src/modules/[^/]+/index\\.ts$";
const webhookVerification = "^src/tiktok/webhook-(signature|event)\\.ts$";
const framework = `${npm}/@medusajs/(framework|medusa)/`;

module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      comment: "Two files that need each other are one idea in two places: neither can be read, tested or moved alone.",
      severity: "error",
      // The two ends of a relation name each other, lazily: that is how Medusa's data models are written.
      from: { pathNot: "^src/modules/[^/]+/models/" },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "edges-are-leaves",
      comment: "Routes, jobs, subscribers and admin pages are the outermost layer: shared code belongs further in.",
      severity: "error",
      from: { path: "^(src|bench|demo)/([^/]+)/", pathNot: tests },
      to: { path: "^src/(api|jobs|subscribers|admin)/", pathNot: "^src/$2/" },
    },
    mayImport("types", [], "Public types stand alone, so that a store can read them without the plugin."),
    mayImport("tiktok", [types], "The TikTok client knows nothing of Medusa or of the plugin's state."),
    mayImport(
      "domain",
      [types, "^src/tiktok/schemas/"],
      "Decisions are pure: they see the shapes of TikTok's answers, never the client.",
    ),
    mayImport(
      "modules/tiktok-shop",
      [types, domain],
      "The module keeps state; talking to TikTok and to Medusa is the workflows' work.",
    ),
    mayImport(
      "workflows",
      [types, domain, tiktok, moduleIndex],
      "A use case joins client, decisions and state; it reaches the module by its container key.",
    ),
    mayImport(
      "api",
      [types, domain, workflows, moduleIndex, webhookVerification],
      "A route authenticates, validates, calls one thing and answers.",
    ),
    mayImport(
      "subscribers",
      [types, domain, workflows, moduleIndex],
      "A subscriber puts a row in a box; the work is a workflow's.",
    ),
    mayImport("jobs", [types, domain, workflows, moduleIndex], "A job drains a box; the work is a workflow's."),
    mayImport("scripts", [types, domain, workflows, moduleIndex], "An operator's script is a job started by hand."),
    mayImport(
      "providers",
      [types, domain, moduleIndex],
      "A provider lives in another module's isolated container: it reaches this one by key.",
    ),
    mayImport("links", [moduleIndex], "A link is one relation between modules."),
    mayImport("admin", [types], "The admin sees DTOs over HTTP only: never server code, never a token."),
    mayImport(
      "simulator",
      [types],
      "The simulator has its own signatures and shapes, so that the two sides check each other.",
    ),
    {
      name: "the-module-by-its-key",
      comment:
        "The container gives the module, so that it can be replaced and joins Medusa's transactions: take its key from its index, and types.",
      severity: "error",
      from: { path: "^src/", pathNot: [tests, "^src/modules/"] },
      to: { path: "^src/modules/", pathNot: moduleIndex, dependencyTypesNot: ["type-only"] },
    },
    {
      name: "nobody-imports-the-simulator",
      comment: "The simulator stands in for TikTok over HTTP: a plugin that imports it would be testing itself.",
      severity: "error",
      from: { path: "^src/", pathNot: [tests, "^src/simulator/"] },
      to: { path: "^src/simulator/" },
    },
    {
      name: "one-client-builder",
      comment:
        "Only workflows/client.ts joins options, tokens and the limiter into a client: one budget, one owner per secret.",
      severity: "error",
      from: { path: "^src/workflows/", pathNot: [tests, "^src/workflows/client\\.ts$"] },
      to: { path: "^src/tiktok/(client|limiter)\\.ts$", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "domain-takes-schema-types",
      comment: "Decisions take shapes that were already parsed: the schema itself is the client's.",
      severity: "error",
      from: { path: domain, pathNot: tests },
      to: { path: tiktok, dependencyTypesNot: ["type-only"] },
    },
    mayUse("types", [`${npm}/@medusajs/framework/`], "Public types depend on nothing that a store does not have."),
    mayUse("domain", [`${npm}/@medusajs/framework/`], "Decisions use Medusa's decimal arithmetic and nothing else."),
    mayUse(
      "tiktok",
      [`${npm}/@medusajs/framework/.*zod`, `${npm}/(axios|bottleneck|ioredis|lossless-json)/`],
      "The client knows nothing of Medusa; zod comes through the framework so that the store has one copy.",
    ),
    mayUse(
      "simulator",
      [`${npm}/(express|lossless-json|@types/express|@types/express-serve-static-core)/`],
      "The simulator is started by people without a store: it needs next to nothing.",
    ),
    {
      name: "domain-is-pure",
      comment:
        "No I/O, no clock, no network in a decision: everything there deserves a property test. Hashing is pure.",
      severity: "error",
      from: { path: domain, pathNot: tests },
      to: { dependencyTypes: ["core"], pathNot: "^(node:)?crypto$" },
    },
    {
      name: "one-file-imports-axios",
      comment: "An AxiosError carries URLs and secrets: one file sends requests and lets none of it out.",
      severity: "error",
      from: { path: "^src/", pathNot: [tests, "^src/tiktok/http\\.ts$"] },
      to: { path: `${npm}/axios/` },
    },
    {
      name: "one-file-imports-bottleneck",
      comment: "Every call goes through one limiter; a second one would be a second budget.",
      severity: "error",
      from: { path: "^src/", pathNot: [tests, "^src/tiktok/limiter/queue\\.ts$"] },
      to: { path: `${npm}/bottleneck/` },
    },
    {
      name: "one-file-imports-ioredis",
      comment: "Stores without Redis never load it, and its address, which holds a password, reaches one file.",
      severity: "error",
      from: { path: "^src/", pathNot: [tests, "^src/tiktok/limiter/redis-connection\\.ts$"] },
      to: { path: `${npm}/ioredis/` },
    },
    {
      name: "one-file-imports-rate-limiter-flexible",
      comment: "What is limited are wrong signatures, in one place: a limit anywhere else would refuse TikTok itself.",
      severity: "error",
      from: { path: "^src/", pathNot: [tests, "^src/workflows/inbound/webhook/flood-gate\\.ts$"] },
      to: { path: `${npm}/rate-limiter-flexible/` },
    },
    only(
      "only-modules-write-sql",
      ["^src/modules/", "^demo/", "^bench/"],
      `(^|/)(${npm}/(pg|knex|@mikro-orm/)|${npm}/@medusajs/framework/dist/deps/(pg|mikro-orm))`,
      "Only src/modules writes SQL: elsewhere the module is called by its container key.",
    ),
    only(
      "only-named-files-import-crypto",
      [
        "^demo/",
        "^bench/",
        "^src/modules/[^/]+/(vault/|[^/]*vault[^/]*\\.ts$)", // seals tokens: the only ciphers
        "^src/tiktok/(webhook-)?signature\\.ts$", // HMAC of requests and webhooks
        "^src/modules/[^/]+/stores/new-id\\.ts$", // random ids of rows
        "^src/modules/[^/]+/stores/consent-store\\.ts$", // state of a consent: HMAC and its random nonce
        "^src/workflows/inbound/webhook/take-webhook\\.ts$", // SHA-256 of a body without a notification id: its key in the inbox
        "^src/domain/line-item-id\\.ts$", // SHA-256 of an order's drawn id and a line's: an id that is known beforehand, to us alone
        "^src/domain/cancellation-key\\.ts$", // SHA-256 of the lines of a cancellation: its key in the outbox, however many they are
        "^src/workflows/inbound/ask-again\\.ts$", // a random key, so that every press of the button is a new row
        "^src/simulator/", // its own HMAC, random ids
      ],
      "^(node:)?crypto$",
      "Cryptography is reviewed file by file. Ciphers belong to the vault; a file that hashes or draws random ids is named in this list.",
    ),
    {
      name: "source-imports-no-test-code",
      comment: "What is published imports nothing that is not.",
      severity: "error",
      from: { path: "^src/", pathNot: tests },
      to: { path: ["^(integration-tests|bench|demo)/", tests] },
    },
    {
      name: "no-development-packages",
      comment:
        "A published file that imports a development dependency fails in the merchant's store. Medusa's own packages are peers.",
      severity: "error",
      from: { path: "^src/", pathNot: [tests, "^src/admin/"] },
      to: {
        dependencyTypes: ["npm-dev"],
        dependencyTypesNot: ["npm-peer", "type-only"],
        pathNot: [framework, `${npm}/@types/`],
      },
    },
    {
      name: "no-unresolved",
      comment: "An import that resolves to nothing works on one machine only.",
      severity: "error",
      from: { path: "^(src|integration-tests|bench|demo)/" },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: npm },
    exclude: { path: "^(\\.medusa|\\.tmp|integration-tests/consumer/store)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.test.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      mainFields: ["main", "types"],
      extensions: [".ts", ".tsx", ".d.ts", ".js", ".mjs", ".cjs", ".json"],
    },
  },
};
