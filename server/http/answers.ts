/** Reading requests and answering them: zod in, JSON out, and every refusal as ApiError. */
import type { ApiError } from '@track-two/shared/protocol/http.ts';
import { codeSchema } from '@track-two/shared/protocol/http.ts';
import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import type { z } from 'zod';
import { Refused } from '../session/Refused.ts';

/** A handler whose result is answered as JSON, and whose errors reach the error handler. */
export function json(status: number, work: (request: Request, response: Response) => Promise<unknown>): RequestHandler {
  return (request, response, next) => {
    work(request, response).then((value) => response.status(status).json(value), next);
  };
}

/** The request's body by its schema. Throws Refused with the first thing that is wrong. */
export function bodyOf<T extends z.ZodType>(schema: T, request: Request): z.infer<T> {
  const parsed = schema.safeParse(request.body);
  if (parsed.success) return parsed.data;
  throw new Refused(400, 'malformed', sentence(parsed.error));
}

function sentence(error: z.ZodError): string {
  const issue = error.issues[0];
  const where = issue?.path.join('.').slice(0, 60) ?? '';
  if (where === 'nickname') return issue?.code === 'invalid_type' ? 'Please give a name.' : (issue?.message ?? '');
  return where === '' ? 'That request could not be read.' : `That request could not be read: check "${where}".`;
}

/** The game code in the address, written in any usual way. Throws Refused. */
export function codeOf(request: Request): string {
  const parsed = codeSchema.safeParse(request.params.code);
  if (parsed.success) return parsed.data;
  throw new Refused(400, 'malformedCode', parsed.error.issues[0]?.message ?? 'That is not a code.');
}

/** What body-parser reports, by its type. */
const BODY_ERRORS: Readonly<Record<string, Refused>> = {
  'entity.parse.failed': new Refused(400, 'malformed', 'That request is not JSON.'),
  'entity.too.large': new Refused(413, 'tooLarge', 'That request is too large.'),
  'encoding.unsupported': new Refused(415, 'malformed', 'That request is encoded in a way that this server does not read.'),
  'charset.unsupported': new Refused(415, 'malformed', 'That request is encoded in a way that this server does not read.'),
};

function refusalOf(error: unknown): Refused | null {
  if (error instanceof Refused) return error;
  if (error instanceof URIError) return new Refused(400, 'malformed', 'That address could not be read.');
  const type = error instanceof Error && 'type' in error ? String(error.type) : '';
  return BODY_ERRORS[type] ?? null;
}

/** The last handler of the API: refusals as they are, anything else as one sentence here and the details in the server's own log. */
export function answerErrors(log: Logger): ErrorRequestHandler {
  return (error, request, response, _next) => {
    const refused = refusalOf(error) ?? new Refused(500, 'internal', 'Something went wrong on the server. Please try again.');
    if (refused.status >= 500) log.error({ err: error, path: request.path }, 'a request failed');
    const body: ApiError = { code: refused.code, message: refused.message };
    response.status(refused.status).json(body);
  };
}
