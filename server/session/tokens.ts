/** Keys to seats. The browser keeps the token; the server only its hash. */
import { createHash, randomBytes } from 'node:crypto';

/** A new token: 192 random bits, safe in addresses. */
export const newToken = (): string => randomBytes(24).toString('base64url');

/** Hex sha-256 of a token. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');
