import type { Templates } from "../../hub/emulator/templates/templates.ts";
import { plan } from "./plan.ts";

/** The project's own evaluator of templates, for a Hub to deploy with. */
export const templates: Templates = { plan };
