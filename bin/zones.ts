/** Zones of servers in which everything is tried: the usual one, one half an hour off the others, and one with summer time and half an hour. */
export const ZONES = ['UTC', 'Asia/Kolkata', 'America/St_Johns'] as const;
