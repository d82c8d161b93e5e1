// The rooms of a conference: adding, changing and deleting them.

import type { Actor } from "~/domain/ground/audit/actor";
import { DomainError } from "~/domain/problem";
import { isDuplicate, type Reader, read } from "~/platform/db.server";
import { changeProgramme, differences, noSuchPart } from "./change-programme.server";
import type { RoomInput } from "./forms";
import { findPart } from "./part-form.server";

const facts = { id: true, name: true, capacity: true, stepFree: true, hearingLoop: true } as const;

/** A room for its form, with its conference; `part` is null for a new one. Null where there is none such. */
export function getRoomForm(slug: string, id: string | null) {
  return findPart(slug, id, async (conferenceId, roomId) => {
    const room = await read.room.findFirst({ where: { conferenceId, id: roomId }, select: facts });
    return room && { ...room, stays: await whyRoomStays(read, roomId) };
  });
}

/** Why a room cannot be deleted, as a sentence; "" where it can. */
async function whyRoomStays(reader: Reader, id: string): Promise<string> {
  const used = await reader.session.findFirst({ where: { roomId: id }, select: { title: true } });
  return used ? `“${used.title}” is in this room. Move it to another room first.` : "";
}

/** The rooms in their order. */
export function listRooms(conferenceId: string) {
  return read.room.findMany({
    where: { conferenceId },
    orderBy: [{ position: "asc" }, { name: "asc" }],
    select: facts,
  });
}

/**
 * Adds a room (the form brings its id, so that sending it twice adds one) or changes one.
 *
 * @throws DomainError `forbidden`, `not-found`; `conflict` for a name that is taken, or a capacity below that of a session in it
 */
export function saveRoom(
  actor: Actor,
  slug: string,
  input: RoomInput & { id: string; isNew: boolean },
  now: Date,
): Promise<void> {
  const { id, isNew, ...fields } = input;
  return changeProgramme(actor, slug, now, async ({ tx }, { id: conferenceId }) => {
    const stored = await tx.room.findUnique({
      where: { id },
      select: { ...facts, conferenceId: true },
    });
    if (stored ? stored.conferenceId !== conferenceId : !isNew) throw noSuchPart("room");
    if (stored && isNew) return null;
    try {
      if (!stored) {
        const position = await tx.room.count({ where: { conferenceId } });
        await tx.room.create({ data: { id, conferenceId, position, ...fields } });
        return { action: "room-added", kind: "room", id, facts: fields };
      }
      const changed = differences(stored, fields);
      if (!changed) return null;
      if (fields.capacity !== null) {
        const larger = await tx.session.findFirst({
          where: { roomId: id, capacity: { gt: fields.capacity } },
          orderBy: { capacity: "desc" },
          select: { title: true, capacity: true },
        });
        if (larger)
          throw new DomainError(
            "conflict",
            `“${larger.title}” in this room has ${larger.capacity} places. Make that session smaller first`,
            "capacity",
          );
      }
      await tx.room.update({ where: { id }, data: fields });
      return { action: "room-changed", kind: "room", id, facts: changed };
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      throw new DomainError("conflict", `There is already a room called ${fields.name}`, "name");
    }
  });
}

/**
 * Deletes a room. Deleting it twice is deleting it once.
 *
 * @throws DomainError `forbidden`, `not-found`; `conflict` while sessions are in it
 */
export function deleteRoom(actor: Actor, slug: string, id: string, now: Date): Promise<void> {
  return changeProgramme(actor, slug, now, async ({ tx }, { id: conferenceId }) => {
    const room = await tx.room.findFirst({ where: { id, conferenceId }, select: { name: true } });
    if (!room) return null;
    const stays = await whyRoomStays(tx, id);
    if (stays) throw new DomainError("conflict", stays);
    await tx.room.delete({ where: { id } });
    return { action: "room-deleted", kind: "room", id, facts: room };
  });
}
