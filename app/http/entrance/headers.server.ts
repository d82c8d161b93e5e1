// The headers that every response carries, errors and files included.
import type { Duplex } from "node:stream";
import type { NextFunction, Request, Response } from "express";
import onHeaders from "on-headers";
import { env } from "~/platform/env.server";
import type { RefusalFrame } from "./refused";

/**
 * The Content-Security-Policy of a page.
 *
 * @param nonce for the inline scripts of pages that hydrate; other pages run none
 * @param wasm for the door's page, whose QR reader is WebAssembly
 */
export function contentSecurityPolicy(nonce?: string, wasm = false): string {
  const scripts = ["'self'", nonce ? `'nonce-${nonce}'` : "", wasm ? "'wasm-unsafe-eval'" : ""];
  return [
    "default-src 'self'",
    `script-src ${scripts.filter(Boolean).join(" ")}`,
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

const always: [string, string][] = [
  ["X-Content-Type-Options", "nosniff"],
  ["Referrer-Policy", "same-origin"],
  ["X-Frame-Options", "DENY"],
  ["Cross-Origin-Opener-Policy", "same-origin"],
  ["Cross-Origin-Resource-Policy", "same-origin"],
  ["Permissions-Policy", "camera=(self), geolocation=(), microphone=(), payment=(), usb=()"],
  ["Strict-Transport-Security", "max-age=63072000; includeSubDomains"],
];

const policy = contentSecurityPolicy();

/** Puts the headers on every response; what an answer sets itself (its policy, its caching) stays. */
export function securityHeaders(_request: Request, response: Response, next: NextFunction): void {
  for (const [name, value] of always) response.setHeader(name, value);
  onHeaders(response, () => {
    if (!response.hasHeader("Content-Security-Policy"))
      response.setHeader("Content-Security-Policy", policy);
    if (!response.hasHeader("Cache-Control")) response.setHeader("Cache-Control", "no-store");
  });
  next();
}

const broken: Record<string, { status: number; words: string; sentence: string }> = {
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: 408,
    words: "Request Timeout",
    sentence: "The request came too slowly. Try again.",
  },
  HPE_HEADER_OVERFLOW: {
    status: 431,
    words: "Request Header Fields Too Large",
    sentence:
      "The request’s headers are too long. Delete the cookies that this site has in your browser, then try again.",
  },
};

const unreadable = {
  status: 400,
  words: "Bad Request",
  sentence: "The request cannot be read. Check the address and try again.",
};

/** Answers what is not HTTP, which no request stands for, with the same headers and a page of the same frame. */
export function answerBroken(frame: RefusalFrame) {
  return (error: NodeJS.ErrnoException, socket: Duplex): void => {
    if (error.code === "ECONNRESET" || !socket.writable) {
      socket.destroy();
      return;
    }
    writeRefusal(socket, frame, broken[error.code ?? ""] ?? unreadable);
  };
}

/** Answers CONNECT, for which there is no request either: this is no proxy. */
export function answerConnect(frame: RefusalFrame) {
  return (_request: unknown, socket: Duplex): void => {
    socket.on("error", () => socket.destroy());
    const sentence = "Pages here can be read and forms sent, and nothing else.";
    writeRefusal(socket, frame, { status: 405, words: "Method Not Allowed", sentence });
  };
}

function writeRefusal(
  socket: Duplex,
  frame: RefusalFrame,
  { status, words, sentence }: { status: number; words: string; sentence: string },
): void {
  const page = frame({ status, data: { sentence } });
  const lines = [
    ...always,
    ["Content-Security-Policy", policy],
    ["Cache-Control", "no-store"],
    ["Connection", "close"],
    ["Content-Type", "text/html; charset=utf-8"],
    ["Content-Length", String(Buffer.byteLength(page))],
  ].map(([name, value]) => `${name}: ${value}`);
  socket.end(`HTTP/1.1 ${status} ${words}\r\n${lines.join("\r\n")}\r\n\r\n${page}`);
}

/** The origin that people use, and the only one that may send forms. */
export function ownOrigin(): string {
  return new URL(env().baseUrl).origin;
}
