/**
 * One runner, six projects. `unit` needs nothing but Node; the others may use a database, which
 * `integration-tests/setup` starts once for the whole run and shows to every worker through the environment.
 */
const transform = {
  "^.+\\.[jt]sx?$": [
    "@swc/jest",
    {
      jsc: {
        parser: { syntax: "typescript", tsx: true, decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: "automatic" } },
        target: "es2021",
      },
      // A dynamic import stays one: some of Medusa's dependencies are ES modules only.
      module: { type: "commonjs", ignoreDynamic: true },
      sourceMaps: "inline",
    },
  ],
};

const ignored = ["/node_modules/", "/.medusa/", "/.tmp/"];

const project = (displayName, testMatch, options = {}) => ({
  displayName,
  testMatch: testMatch.map((glob) => `<rootDir>/${glob}`),
  testEnvironment: "node",
  transform,
  testPathIgnorePatterns: ignored,
  modulePathIgnorePatterns: ["<rootDir>/.medusa/", "<rootDir>/.tmp/"],
  ...options,
});

const onDatabase = {
  globalSetup: "<rootDir>/integration-tests/setup/global-setup.ts",
  globalTeardown: "<rootDir>/integration-tests/setup/global-teardown.ts",
  setupFilesAfterEnv: ["<rootDir>/integration-tests/setup/long-timeout.ts"],
};

const projects = [
  project("unit", ["src/**/__tests__/**/*.unit.spec.{ts,tsx}"], {
    setupFilesAfterEnv: ["<rootDir>/integration-tests/setup/unit-timeout.ts"],
  }),
  project("http", ["integration-tests/http/**/*.spec.ts"], onDatabase),
  project("contract", ["integration-tests/contract/**/*.spec.ts"], {
    setupFilesAfterEnv: onDatabase.setupFilesAfterEnv,
  }),
  project("faults", ["integration-tests/faults/**/*.spec.ts"], onDatabase),
  project("consumer", ["integration-tests/consumer/**/*.spec.ts"], onDatabase),
  project("browser", ["integration-tests/browser/**/*.spec.ts"], onDatabase),
];

/** jest takes all words behind this flag for projects, a path too, and would then run every file of the others. */
function refuseUnknownProjects(words) {
  const flag = words.findIndex((word) => word.startsWith("--selectProjects"));
  if (flag < 0) return;
  const rest = words.slice(flag + 1);
  const end = rest.findIndex((word) => word.startsWith("-"));
  const unknown = rest
    .slice(0, end < 0 ? undefined : end)
    .find((word) => !projects.some(({ displayName }) => displayName === word));
  if (unknown) throw new Error(`"${unknown}" is no project of jest.config.js. Write paths before --selectProjects.`);
}
refuseUnknownProjects(process.argv.slice(2));

module.exports = {
  projects,
  // Two stores at a time, on any machine. Where there are two cores jest would run all files in one process, which they fill.
  maxWorkers: 2,
};
