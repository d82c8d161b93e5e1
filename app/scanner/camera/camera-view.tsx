// The camera's picture, and the button that turns it on and off.
import { useEffect, useRef, useState } from "react";
import { hasCamera, startCamera } from "./camera";

/** A button that opens the camera; there is none where the browser has no camera to offer. */
export function CameraView({ onCode }: { onCode: (code: string) => void }) {
  const [offered, setOffered] = useState(false);
  const [on, setOn] = useState(false);
  const [trouble, setTrouble] = useState("");
  const video = useRef<HTMLVideoElement>(null);
  const latest = useRef(onCode);
  latest.current = onCode;

  useEffect(() => setOffered(hasCamera()), []);

  useEffect(() => {
    if (!on || !video.current) return;
    let stop: (() => void) | undefined;
    let closed = false;
    startCamera(video.current, (code) => latest.current(code))
      .then((stopCamera) => {
        stop = stopCamera;
        if (closed) stop();
      })
      .catch((error: unknown) => {
        if (closed) return;
        setOn(false);
        setTrouble(sentenceFor(error));
      });
    return () => {
      closed = true;
      stop?.();
    };
  }, [on]);

  if (!offered) return null;
  return (
    <>
      {on && (
        <video
          ref={video}
          className="conf-door__video"
          muted
          playsInline
          aria-label="What the camera sees"
        />
      )}
      <button
        type="button"
        className="govuk-button conf-door__button conf-door__button--quiet"
        onClick={() => {
          setTrouble("");
          setOn(!on);
        }}
      >
        {on ? "Close camera" : "Use camera"}
      </button>
      {trouble && (
        <p className="conf-door__note" role="alert">
          {trouble}
        </p>
      )}
    </>
  );
}

function sentenceFor(error: unknown): string {
  const name = error instanceof DOMException ? error.name : "";
  if (name === "NotAllowedError")
    return "The camera may not be used. Allow it in the browser's settings for this site, or type the code.";
  if (name === "NotFoundError") return "There is no camera. Use a hand scanner or type the code.";
  return "The camera could not be started. Use a hand scanner or type the code.";
}
