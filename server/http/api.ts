/** The JSON API under /api, and /health. Payloads and refusals are those of shared/protocol/http.ts. */
import { createGameSchema, type Health, takeSeatSchema } from '@track-two/shared/protocol/http.ts';
import { PROTOCOL_VERSION } from '@track-two/shared/protocol/version.ts';
import { publicScenario } from '@track-two/shared/scenario/publicScenario.ts';
import express, { type Application, type Request, type Response } from 'express';
import type { Logger } from 'pino';
import type { Catalogue } from '../session/catalogue.ts';
import type { EndedGames } from '../session/ended.ts';
import type { Games } from '../session/Games.ts';
import { Refused } from '../session/Refused.ts';
import { answerErrors, bodyOf, codeOf, json } from './answers.ts';
import { type Limit, limited } from './limits.ts';

/** Largest request body: more than any name or choice needs, so that what is wrong with a long one can still be said. */
const BODY_MOST = '64kb';

export interface ApiContext {
  readonly games: Games;
  readonly ended: EndedGames;
  readonly catalogue: Catalogue;
  readonly limits: { readonly create: Limit; readonly seat: Limit };
  readonly version: string;
  /** Negotiations that are awake now; throws when players cannot be accepted. */
  readonly running: () => Promise<number>;
  readonly log: Logger;
}

/** Puts the API's routes onto the application. */
export function addApi(app: Application, context: ApiContext): void {
  const { games, ended, catalogue, limits } = context;
  const body = express.json({ limit: BODY_MOST, type: () => true });
  app.get(
    '/health',
    json(200, () => health(context)),
  );
  app.get(
    '/api/scenarios',
    json(200, () => catalogue.list()),
  );
  app.post(
    '/api/games',
    limited(limits.create),
    body,
    json(201, (request) => games.create(bodyOf(createGameSchema, request))),
  );
  app.get(
    '/api/games/:code',
    json(200, (request) => games.info(codeOf(request))),
  );
  app.get(
    '/api/games/:code/glance',
    json(200, (request) => games.glance(codeOf(request))),
  );
  app.post(
    '/api/games/:code/seats',
    limited(limits.seat),
    body,
    json(201, (request) => takeSeat(games, request)),
  );
  app.get(
    '/api/games/:code/scenario',
    json(200, async (request) => publicScenario(await games.scenario(codeOf(request)))),
  );
  app.get(
    '/api/games/:code/debrief',
    json(200, (request) => ended.debrief(codeOf(request))),
  );
  app.get('/api/games/:code/log', (request, response, next) => {
    sendLog(ended, request, response).catch(next);
  });
  app.use('/api', () => {
    throw new Refused(404, 'unknownAddress', 'There is nothing at this address.');
  });
  app.use(['/api', '/health'], answerErrors(context.log));
}

const takeSeat = (games: Games, request: Request) => games.takeSeat(codeOf(request), bodyOf(takeSeatSchema, request));

async function health({ running, version }: ApiContext): Promise<Health> {
  const games = await running().catch((error) => {
    throw new Refused(503, 'unavailable', `Games cannot be kept at the moment: ${String(error)}`);
  });
  return { status: 'ok', version, protocol: PROTOCOL_VERSION, games };
}

/** JSON lines: the header, then the entries. */
async function sendLog(ended: EndedGames, request: Request, response: Response): Promise<void> {
  const code = codeOf(request);
  const { header, entries } = await ended.log(code);
  response.attachment(`track-two-${code}.jsonl`).type('application/x-ndjson');
  response.send([header, ...entries].map((line) => `${JSON.stringify(line)}\n`).join(''));
}
