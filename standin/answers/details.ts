import messages from "@pulumi/pulumi/proto/provider_pb.js";
import type { Change, Difference } from "../provider/diff.ts";

const { DiffResponse, PropertyDiff } = messages;

/** A difference as the engine wants it. */
export function toDetails({ changes, replaces, deleteBeforeReplace }: Difference): messages.DiffResponse {
    const { DIFF_NONE, DIFF_SOME } = DiffResponse.DiffChanges;
    const response = new DiffResponse()
        .setChanges(changes.size === 0 ? DIFF_NONE : DIFF_SOME)
        .setDiffsList(Array.from(new Set(Array.from(changes.keys(), (path) => path.replace(/[.[].*$/, "")))))
        .setReplacesList([...replaces])
        .setDeletebeforereplace(deleteBeforeReplace)
        .setHasdetaileddiff(changes.size > 0);
    for (const [path, change] of changes) {
        response.getDetaileddiffMap().set(path, new PropertyDiff().setKind(toKind(change)).setInputdiff(true));
    }
    return response;
}

function toKind({ kind, replaces }: Change): messages.PropertyDiff.Kind {
    const { ADD, ADD_REPLACE, DELETE, DELETE_REPLACE, UPDATE, UPDATE_REPLACE } = PropertyDiff.Kind;
    switch (kind) {
        case "add":
            return replaces ? ADD_REPLACE : ADD;
        case "delete":
            return replaces ? DELETE_REPLACE : DELETE;
        case "update":
            return replaces ? UPDATE_REPLACE : UPDATE;
    }
}
