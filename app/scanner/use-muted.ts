// Whether sounds are off, remembered by this device.
import { useEffect, useState } from "react";

const key = "door-muted";

/** Whether sounds are off, and a function that changes it. */
export function useMuted(): [boolean, (muted: boolean) => void] {
  const [muted, setMuted] = useState(false);
  useEffect(() => setMuted(stored()), []);
  return [
    muted,
    (value) => {
      setMuted(value);
      try {
        localStorage.setItem(key, String(value));
      } catch {
        // A browser that keeps nothing still mutes until the page is left.
      }
    },
  ];
}

function stored(): boolean {
  try {
    return localStorage.getItem(key) === "true";
  } catch {
    return false;
  }
}
