/** The built client: its pages under their addresses, its files, and a small page for addresses that do not exist. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { type Application, type Response } from 'express';

const NOT_FOUND = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Not found · Track Two</title><link rel="icon" href="/favicon.svg">
<style>body{font:17px/1.5 system-ui,sans-serif;margin:15vh auto;max-width:30rem;padding:0 1.5rem;color:#20303b;background:#f6f0e1}a{color:inherit}</style>
</head><body><h1>There is nothing here</h1><p>Perhaps the address was mistyped. A game is joined with its code on the <a href="/">first page</a>.</p></body></html>
`;

const NOT_BUILT = 'The pages have not been built. Start the server with "npm start", which builds them.\n';

/** Page by address; the client reads the code from the address itself. */
const PAGES: readonly (readonly [address: string | string[], file: string])[] = [
  ['/', 'index.html'],
  [['/play', '/play/:code'], 'play.html'],
  [['/debrief', '/debrief/:code'], 'debrief.html'],
];

const YEAR = 31_536_000;

/** Puts pages, files and the not-found page onto the application; `folder` is client/dist. */
export function addPages(app: Application, folder: string): void {
  for (const [address, file] of PAGES) app.get(address, (_request, response) => sendPage(response, join(folder, file)));
  app.use(express.static(folder, { index: false, redirect: false, dotfiles: 'ignore', setHeaders: setCaching }));
  app.use((_request, response) => {
    response.status(404).type('html').send(NOT_FOUND);
  });
}

function sendPage(response: Response, file: string): void {
  if (!existsSync(file)) {
    response.status(503).type('text').send(NOT_BUILT);
    return;
  }
  response.set('Cache-Control', 'no-cache');
  response.sendFile(file);
}

/** Files under assets/ carry a hash of their content in their names; all others are asked for again. */
function setCaching(response: { setHeader(name: string, value: string): unknown }, path: string): void {
  const hashed = /[\\/]assets[\\/]/.test(path);
  response.setHeader('Cache-Control', hashed ? `public, max-age=${YEAR}, immutable` : 'no-cache');
}
