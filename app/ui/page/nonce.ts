// Carries the request's nonce to the scripts of pages that hydrate.
import { createContext } from "react";

/** The nonce of this request; undefined on pages without scripts and in the browser. */
export const NonceContext = createContext<string | undefined>(undefined);
