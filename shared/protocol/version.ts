/** Raised whenever client and server must be of the same make: the client reloads itself once when the server's differs. */
export const PROTOCOL_VERSION = 3;
