import { deploy } from "./deploy.ts";
import { estate } from "./estate.ts";

deploy(estate);
