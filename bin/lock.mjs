// Lets one process at a time prepare the software; a lock whose holder died is taken over.
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { onInterrupt } from "./command.mjs";

const heartbeatMs = 2_000;
const pollMs = 100;

/**
 * Runs `work` while holding the lock directory `path`, waiting for its turn first.
 *
 * The directory appears complete (by rename), so it never exists without its owner's name in it. The owner rewrites a
 * heartbeat; a waiter takes over when the owner's process is gone, or when it saw no heartbeat for `silenceMs`.
 *
 * @template T
 * @param {string} path the lock directory
 * @param {() => Promise<T>} work
 * @param {{ onWait?: () => void, silenceMs?: number }} [options] `onWait` is called once if somebody else holds it
 * @returns {Promise<T>}
 */
export async function withLock(path, work, { onWait, silenceMs = 20_000 } = {}) {
  const me = JSON.stringify({ pid: process.pid, host: hostname(), nonce: Math.random() });
  const watched = { heartbeat: "", since: 0 };
  for (let first = true; !take(path, me); first = false) {
    if (first) onWait?.();
    const dead = deadOwner(path, watched, silenceMs);
    if (dead !== undefined) evict(path, dead, silenceMs);
    await sleep(pollMs);
  }
  const release = () => {
    if (readIfThere(join(path, "owner")) === me) discard(path);
  };
  const beat = setInterval(() => writeIfThere(join(path, "heartbeat")), heartbeatMs);
  const forget = onInterrupt(release);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    forget();
    release();
  }
}

function take(path, me) {
  const ready = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  mkdirSync(dirname(path), { recursive: true });
  mkdirSync(ready);
  writeFileSync(join(ready, "owner"), me);
  writeFileSync(join(ready, "heartbeat"), String(Date.now()));
  try {
    renameSync(ready, path);
    return true;
  } catch (error) {
    rmSync(ready, { recursive: true, force: true });
    if (["ENOTEMPTY", "EEXIST", "EPERM", "ENOTDIR"].includes(error.code)) return false;
    throw error;
  }
}

/** The owner's name if its lock may be taken over, else undefined. */
function deadOwner(path, watched, silenceMs) {
  const owner = readIfThere(join(path, "owner"));
  if (owner === undefined) return undefined;
  if (!alive(owner)) return owner;
  const heartbeat = owner + readIfThere(join(path, "heartbeat"));
  if (heartbeat !== watched.heartbeat) {
    watched.heartbeat = heartbeat;
    watched.since = Date.now();
  }
  return Date.now() - watched.since > silenceMs ? owner : undefined;
}

function alive(owner) {
  const { pid, host } = JSON.parse(owner);
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code !== "ESRCH";
  }
}

/** Removes the dead owner's lock. The claim inside the directory lets only one of several waiters do it. */
function evict(path, dead, silenceMs) {
  const claim = join(path, "claim");
  try {
    mkdirSync(claim);
  } catch (error) {
    if (error.code === "EEXIST" && Date.now() - (ageOf(claim) ?? Date.now()) > silenceMs) {
      rmSync(claim, { recursive: true, force: true });
    }
    return;
  }
  // Between looking and claiming, the lock may have passed to somebody who is alive.
  if (readIfThere(join(path, "owner")) === dead) discard(path);
  else rmSync(claim, { recursive: true, force: true });
}

function discard(path) {
  const gone = `${path}.gone.${process.pid}.${Math.random().toString(36).slice(2)}`;
  try {
    renameSync(path, gone);
    rmSync(gone, { recursive: true, force: true });
  } catch {
    // Somebody else has removed it.
  }
}

function readIfThere(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

function writeIfThere(file) {
  try {
    writeFileSync(file, String(Date.now()));
  } catch {
    // The lock was taken away; the next release does nothing.
  }
}

function ageOf(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs;
}
