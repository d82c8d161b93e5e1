// A room of the programme: adding, changing, deleting.

import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { roomForm } from "~/domain/announcing/programme/parts/forms";
import {
  deleteRoom,
  getRoomForm,
  saveRoom,
} from "~/domain/announcing/programme/parts/rooms.server";
import { titled } from "~/http/page-title";
import { partAction, showPart } from "~/http/part-door.server";
import type { RouteHandle } from "~/http/route-handle";
import { RoomPage } from "~/ui/announcing/board/room-page";

export const handle = { changesPages: true } satisfies RouteHandle;

export const meta = titled<typeof loader>(({ part }) =>
  part ? `Change ${part.name}` : "Add a room",
);

export const loader = (args: LoaderFunctionArgs) => showPart(args, getRoomForm);

export const action = partAction({
  part: "room",
  form: roomForm,
  save: saveRoom,
  remove: deleteRoom,
});

export default function Room() {
  return <RoomPage {...useLoaderData<typeof loader>()} problem={useActionData<typeof action>()} />;
}
