import { Input, Overlay } from "../../values/input.ts";
import { isStated } from "../../values/presence.ts";
import { isUnknown, type Raw } from "../../values/raw.ts";
import { peek } from "../../values/value.ts";

/** A block that stands at most once: SDKs take an object, or a list of one. */
export function block(place: Input, name: string): Input {
    const written = [name, `${name}s`].map((member) => place.get(member)).find(isStated) ?? place.get(name);
    const [first] = written.items();
    return wholly(Array.isArray(written.raw()) ? (first ?? written.as(undefined)) : written);
}

/** Blocks, or plain values, that may repeat; a single one may stand without a list around it. */
export function blocks(place: Input, name: string): Input[] {
    const input = place.get(name);
    const items = input.items();
    return (Array.isArray(input.raw()) || input.awaited() || !isStated(input) ? items : [input]).map(wholly);
}

/** What of these is stated, as one object; nothing where nothing is. */
export function object(members: Readonly<Record<string, unknown>>): Overlay | undefined {
    const stated = Object.entries(members).filter(([, value]) => isSent(value));
    return stated.length > 0 ? new Overlay(Object.fromEntries(stated)) : undefined;
}

/** A block in the words of Azure Resource Manager; what is not known yet stays so as a whole. */
export function reworded(place: Input, members: (place: Input) => Readonly<Record<string, unknown>>): Input | Overlay {
    const isThere = isStated(place) && !isUnknown(place.raw());
    return isThere ? (object(members(place)) ?? new Overlay({})) : place;
}

/** Something mentioned by its id, as Azure Resource Manager writes it. */
export function mention(place: Input, member: string): Overlay | undefined {
    return object({ id: place.get(member) });
}

/** The first of these inputs that is stated: kinds and versions name the same thing differently. */
export function oneOf(place: Input, ...members: string[]): Input | undefined {
    return members.map((member) => place.get(member)).find(isSent);
}

/** The first of these inputs that the program itself states: a bridge fills in what the provider assumes, and notes it. */
export function chosen(place: Input, ...members: string[]): Input | undefined {
    const filledIn = place
        .get("__defaults")
        .items()
        .map((name) => peek(name.text()));
    return oneOf(place, ...members.filter((member) => !filledIn.includes(member)));
}

/** The zones of a resource, of which some kinds take one only. */
export function zonesOf(place: Input): Input {
    const zones = oneOf(place, "zone", "zones") ?? place.get("zones");
    const isSingle = ["string", "number"].includes(typeof zones.raw()) && !isUnknown(zones.raw());
    return isSingle ? zones.as([zones.raw()]) : zones;
}

/** A blank or an empty list is how Terraform says that nothing is there. */
function isSent(value: unknown): boolean {
    if (value instanceof Input) {
        return isStated(value) && peek(value.text())?.trim() !== "" && !isEmpty(value.raw());
    }
    return value !== undefined && !isEmpty(value);
}

function isEmpty(value: unknown): boolean {
    return Array.isArray(value) && value.length === 0;
}

/** Of a block that is not known yet, older bridges tell the required members only, each as unknown. */
function wholly(input: Input): Input {
    const unknown = sharedUnknown(input);
    return unknown === undefined ? input : input.as(unknown);
}

/** What stands for all that is within, where nothing of it is known. */
function sharedUnknown(input: Input): Raw | undefined {
    if (isUnknown(input.raw())) {
        return input.raw();
    }
    const within = [...input.items(), ...input.members().map(([, member]) => member)].map(sharedUnknown);
    return within.includes(undefined) ? undefined : within[0];
}
