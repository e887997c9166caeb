/** Files taken from one folder: more than anybody keeps ledgers in, so that a whole disk dropped by mistake costs little. */
export const mostFiles = 10_000
