import { HubProfile } from "../../../hub/profile/hub-profile.ts";

/** What a Hub takes, as published. */
export const PROFILE = new HubProfile();
