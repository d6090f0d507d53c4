/** Puts the server together: store, scenarios and bots in; rooms, API and pages out, on one port. Reads no environment. */
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { defineRoom, defineServer, matchMaker } from '@colyseus/core';
import { WebSocketTransport } from '@colyseus/ws-transport';
import type { Scenario } from '@track-two/shared/scenario/types.ts';
import type { Application } from 'express';
import type { Logger } from 'pino';
import { addApi } from './http/api.ts';
import { securityHeaders } from './http/headers.ts';
import { LIMITS, type Limit } from './http/limits.ts';
import { addPages } from './http/pages.ts';
import { AwakeRooms } from './rooms/awake.ts';
import { type RoomContext, WORLD_ROOM, WorldRoom } from './rooms/WorldRoom.ts';
import type { OwnScenarios } from './scenarios/ownScenarios.ts';
import { type Bots, Catalogue } from './session/catalogue.ts';
import { EndedGames } from './session/ended.ts';
import { Games } from './session/Games.ts';
import type { EventLogStore } from './store/EventLogStore.ts';
import { type BotPace, humanPace } from './world/botPace.ts';
import { realTimers, type Timers } from './world/timers.ts';

export interface AppOptions {
  readonly store: EventLogStore;
  readonly scenarios: readonly Scenario[];
  /** Scenarios of the host's own; left out: none. */
  readonly ownScenarios?: OwnScenarios;
  readonly bots: Bots;
  readonly log: Logger;
  /** Left out: the machine's own time. */
  readonly timers?: Timers;
  /** Milliseconds before each action of a bot; left out: a pace that people can follow. */
  readonly botPace?: BotPace;
  /** Messages a second of one connection, beyond which it is closed; left out: 30. */
  readonly messagesMost?: number;
  /** Left out: generous ones. */
  readonly limits?: { readonly create: Limit; readonly seat: Limit };
  /** Folder of the built client; left out: client/dist. */
  readonly pages?: string;
}

export interface App {
  /** Listens; gives the port, which for 0 the system chooses. Rejects with the system's error when it cannot. */
  listen(port: number, host: string): Promise<number>;
  /** Tells everybody, keeps what is under way and stops. The store stays open. */
  close(): Promise<void>;
}

const VERSION = '0.1.0';
const PAGES = fileURLToPath(new URL('../client/dist', import.meta.url));

/** Messages that one connection may send in a second: many times what a person can click. */
const MESSAGES_MOST = 30;
/** Largest message of a client in bytes: a whole offer or a long text, many times over. */
const MESSAGE_BYTES = 128 * 1024;
/** A connection that misses so many pings, so many milliseconds apart, is gone. */
const PING = { pingInterval: 5000, pingMaxRetries: 3 };
/** Builds a server that does not listen yet. One in a process: Colyseus keeps its rooms in a module. */
export function createApp(options: AppOptions): App {
  const { store, log } = options;
  const timers = options.timers ?? realTimers;
  const catalogue = new Catalogue(options.scenarios, options.bots, options.ownScenarios);
  const messagesMost = options.messagesMost ?? MESSAGES_MOST;
  const context: RoomContext = { store, catalogue, timers, log, messagesMost, botPace: options.botPace ?? humanPace };
  const games = new Games({ store, catalogue, rooms: new AwakeRooms(context), now: timers.now });
  const ended = new EndedGames({ store, now: timers.now, log, bots: catalogue.bots.kinds });
  const http = createServer();
  const transport = new WebSocketTransport({ server: http, maxPayload: MESSAGE_BYTES, ...PING });
  // A port that is taken is told by whoever called listen(), not by a stack in the log as well.
  http.removeAllListeners('error');
  // Rooms are made by this server only, for games that exist; clients may join them.
  matchMaker.controller.exposedMethods = ['joinById', 'reconnect'];
  const server = defineServer({
    rooms: { [WORLD_ROOM]: defineRoom(WorldRoom) },
    transport,
    express: (app: Application) => {
      app.disable('x-powered-by');
      app.use(securityHeaders());
      addApi(app, {
        games,
        ended,
        catalogue,
        log,
        version: VERSION,
        limits: options.limits ?? LIMITS,
        running: () => running(store),
      });
      addPages(app, options.pages ?? PAGES);
    },
    logger: log,
    greet: false,
    gracefullyShutdown: false,
  });
  return {
    listen: (port, host) => listen(http, server.listen(port, host), log),
    close: () => close(server, http),
  };
}

/** Number of games that are awake, once the store has answered. */
async function running(store: EventLogStore): Promise<number> {
  await store.ping();
  return (await matchMaker.query({ name: WORLD_ROOM })).length;
}

async function listen(http: HttpServer, listening: Promise<unknown>, log: Logger): Promise<number> {
  await Promise.race([listening, new Promise((_resolve, reject) => http.once('error', reject))]);
  http.on('error', (err) => log.error({ err }, 'the HTTP server failed'));
  return (http.address() as AddressInfo).port;
}

/** Colyseus closes its rooms (each keeps what is under way) and the socket; idle keep-alive connections are cut. */
async function close(server: { gracefullyShutdown(exit: boolean): Promise<void> }, http: HttpServer): Promise<void> {
  const closed = new Promise<void>((resolve) => (http.listening ? http.once('close', () => resolve()) : resolve()));
  await server.gracefullyShutdown(false);
  http.closeAllConnections();
  await closed;
}
