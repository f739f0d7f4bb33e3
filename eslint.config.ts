import medusa from "@medusajs/eslint-plugin";
import type { Linter } from "eslint";
import tseslint from "typescript-eslint";

/**
 * The Medusa preset hides the tests (we lint them) and matches any folder called `api` or `admin`, which here would
 * take `src/tiktok/api` for HTTP routes. So its file patterns are narrowed to the places that Medusa itself reads.
 */
const medusaRules = medusa.configs.recommended
  .filter((config) => config.rules ?? config.plugins)
  .map((config) => {
    if (!config.files) return config;
    const files = config.files.flat();
    const own = files.filter((glob) => !glob.startsWith("**/"));
    return { ...config, files: own.length > 0 ? own : files, ignores: [...(config.ignores ?? []), "**/__tests__/**"] };
  });

const cipherNames = "/^(create(Cipher|Decipher)(iv)?|publicEncrypt|privateDecrypt|subtle)$/";

const noEnvironment = {
  "no-restricted-properties": [
    "error",
    {
      object: "process",
      property: "env",
      message: "Options arrive through medusa-config.ts; the environment is read there and nowhere in src.",
    },
  ],
} satisfies Linter.RulesRecord;

const environmentImport = {
  name: "node:process",
  importNames: ["env"],
  message: "Options arrive through medusa-config.ts; the environment is read there and nowhere in src.",
};

const ciphers = [
  {
    selector: `CallExpression[callee.name=${cipherNames}]`,
    message: "Only the vault touches ciphers: one place to review, one envelope format.",
  },
  {
    selector: `MemberExpression[property.name=${cipherNames}]`,
    message: "Only the vault touches ciphers: one place to review, one envelope format.",
  },
  {
    selector: `ImportSpecifier[imported.name=${cipherNames}]`,
    message: "Only the vault touches ciphers: one place to review, one envelope format.",
  },
];

const sql = [
  {
    selector: "MemberExpression[property.name='PG_CONNECTION']",
    message: "Only src/modules writes SQL: elsewhere the module is called by its container key.",
  },
  {
    selector: ":matches(Literal[value='__pg_connection__'], MemberExpression[property.name='__pg_connection__'])",
    message: "Only src/modules writes SQL: elsewhere the module is called by its container key.",
  },
];

const enums = {
  selector: "TSEnumDeclaration",
  message: "A union of literals needs no run-time object and accepts what TikTok sends.",
};

export default tseslint.config(
  {
    ignores: [
      "node_modules/",
      ".medusa/",
      ".tmp/",
      "coverage/",
      "integration-tests/consumer/store/",
      "**/*.js",
      "**/*.cjs",
      "**/*.mjs",
    ],
  },
  ...medusaRules,
  {
    files: ["**/*.ts", "**/*.tsx"],
    plugins: { "@typescript-eslint": tseslint.plugin },
    extends: [tseslint.configs.strict],
    languageOptions: {
      parserOptions: {
        project: ["./tsconfig.test.json", "./tsconfig.admin.json"],
        tsconfigRootDir: __dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/only-throw-error": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/prefer-promise-reject-errors": "error",
      "@typescript-eslint/no-unnecessary-type-assertion": "error",
      // `super(...arguments)` is how a Medusa module passes on what its container gave it.
      "prefer-rest-params": "off",
      // `Promise<Settlement | void>`: an answer or none, without an explicit return.
      "@typescript-eslint/no-invalid-void-type": "off",
      "no-restricted-syntax": ["error", enums],
      eqeqeq: ["error", "always"],
      "max-lines": ["error", { max: 250 }],
    },
  },
  {
    // Workflow events do not fire on every path: a reservation by another channel changes stock without one.
    files: ["src/subscribers/*.ts"],
    rules: { "@medusajs/prefer-workflow-event-over-module-event": "off" },
  },
  {
    files: ["src/**/*.ts", "src/**/*.tsx"],
    ignores: ["**/__tests__/**"],
    rules: {
      ...noEnvironment,
      "no-restricted-imports": ["error", { paths: [environmentImport, { ...environmentImport, name: "process" }] }],
      "no-restricted-syntax": ["error", enums, ...ciphers, ...sql],
    },
  },
  {
    files: ["src/modules/**/*.ts"],
    ignores: ["**/__tests__/**"],
    rules: { "no-restricted-syntax": ["error", enums, ...ciphers] },
  },
  {
    files: ["src/modules/*/vault/**/*.ts", "src/modules/*/*vault*.ts"],
    ignores: ["**/__tests__/**"],
    rules: { "no-restricted-syntax": ["error", enums] },
  },
  {
    // Generated by `medusa plugin:db:generate`.
    files: ["src/modules/*/migrations/*.ts"],
    rules: { "max-lines": "off" },
  },
  {
    // A table of cases or a generator reads better in one piece.
    files: ["**/__tests__/**", "integration-tests/**/*.spec.ts"],
    rules: { "max-lines": ["error", { max: 400 }] },
  },
  {
    // No Medusa answers a request there: an ordinary Error is the right one.
    files: [
      "src/{tiktok,domain,simulator,types}/**/*.ts",
      "{integration-tests,bench,demo}/**/*.ts",
      "medusa-config.ts",
      "**/__tests__/**",
    ],
    rules: { "@medusajs/use-medusa-error-not-generic-error": "off", "@medusajs/prices-in-major-units": "off" },
  },
);
