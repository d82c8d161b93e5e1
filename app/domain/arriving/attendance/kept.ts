// How long scans are kept. Who was where follows from them and is kept with the registration.

/** Days after a conference at which its single scans are deleted: when, where, by whom, with what answer. */
export const scanDays = 90;
