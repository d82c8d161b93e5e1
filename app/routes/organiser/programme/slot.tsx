// A slot of the programme: adding, changing, deleting.

import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { getConferenceForOrganiser } from "~/domain/announcing/conferences/for-organiser.server";
import { slotForm } from "~/domain/announcing/programme/parts/forms";
import { getSlotForm } from "~/domain/announcing/programme/parts/slots.server";
import { deleteSlot } from "~/domain/desk/changing/delete-slot.server";
import { saveSlot } from "~/domain/desk/changing/save-parts.server";
import { titled } from "~/http/page-title";
import { partAction, showPart } from "~/http/part-door.server";
import type { RouteHandle } from "~/http/route-handle";
import { SlotPage } from "~/ui/announcing/board/slot-page";

export const handle = { changesPages: true } satisfies RouteHandle;

export const meta = titled<typeof loader>(({ part }) =>
  part ? `Change ${part.title}` : "Add a slot",
);

export const loader = (args: LoaderFunctionArgs) => showPart(args, getSlotForm);

export const action = partAction({
  part: "slot",
  form: async (slug) => {
    const conference = await getConferenceForOrganiser(slug);
    return conference && slotForm(conference);
  },
  save: saveSlot,
  remove: deleteSlot,
});

export default function Slot() {
  return <SlotPage {...useLoaderData<typeof loader>()} problem={useActionData<typeof action>()} />;
}
