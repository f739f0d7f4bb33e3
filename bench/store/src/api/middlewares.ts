import { defineMiddlewares } from "@medusajs/framework/http";

/** As the plugin has it for its webhooks. */
export default defineMiddlewares({
  routes: [
    {
      matcher: "/hooks/bare",
      methods: ["POST"],
      bodyParser: { preserveRawBody: true, sizeLimit: "256kb" },
    },
  ],
});
