/** How often one address may open games and sit down. Generous: a whole class shares one address. */
import type { RequestHandler } from 'express';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Refused } from '../session/Refused.ts';

export interface Limit {
  /** Requests of one address … */
  readonly points: number;
  /** … in so many seconds. */
  readonly duration: number;
}

export const LIMITS = {
  create: { points: 120, duration: 600 },
  seat: { points: 600, duration: 600 },
} as const satisfies Record<string, Limit>;

/** Lets a request pass while its address is within the limit; else 429 with the seconds to wait. */
export function limited(limit: Limit): RequestHandler {
  const limiter = new RateLimiterMemory(limit);
  return (request, response, next) => {
    limiter.consume(request.ip ?? 'unknown').then(
      () => next(),
      (reason: unknown) => {
        if (!(reason instanceof RateLimiterRes)) return next(reason);
        const seconds = Math.ceil(reason.msBeforeNext / 1000);
        response.set('Retry-After', String(seconds));
        next(new Refused(429, 'tooMany', `Too many requests came from this network. Please wait ${seconds} seconds.`));
      },
    );
  };
}
