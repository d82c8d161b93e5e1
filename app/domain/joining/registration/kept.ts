// How long registrations are kept, and what of them goes first.

/** Days after which a registration whose address was never confirmed is deleted. */
export const draftDays = 30;

/** Days after a conference at which needs and phone numbers are deleted. */
export const needsDays = 30;

/** Years after a conference at which its registrations are deleted, with their tickets, places and attendance. */
export const registrationYears = 2;
