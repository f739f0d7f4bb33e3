/// <reference types="vite/client" />

/* Constants that Medusa's admin bundler defines while it builds the host's dashboard. */
declare const __BACKEND_URL__: string | undefined;
declare const __AUTH_TYPE__: "session" | "jwt" | undefined;
declare const __JWT_TOKEN_STORAGE_KEY__: string | undefined;
