import type { Service } from "../service.ts";

/** Whoever may sign in may do everything. @see https://learn.microsoft.com/rest/api/authorization/permissions */
export const permissions: Service = {
    type: "Microsoft.Authorization/permissions",
    method: "GET",
    answer: () => ({ output: { value: [{ actions: ["*"], notActions: [] }] } }),
};
