/** Builds the pages of the client into client/dist; in development it also serves them and passes the rest on to the server. */
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const server = process.env.TRACK_TWO_SERVER ?? 'http://127.0.0.1:2567';

/** `/play/KITE42` is play.html, as the server maps it. */
const pageAddresses: Plugin = {
  name: 'page-addresses',
  configureServer(dev) {
    dev.middlewares.use((request, _response, next) => {
      const page = /^\/(play|debrief)\/[^/?.]+/.exec(request.url ?? '');
      if (page) request.url = `/${page[1]}.html`;
      next();
    });
  },
};

export default defineConfig({
  root: here('.'),
  plugins: [pageAddresses],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  server: {
    host: '127.0.0.1',
    port: 2670,
    strictPort: true,
    proxy: {
      '/api': server,
      '/matchmake': server,
      // The room's own address: /processId/roomId, always a WebSocket.
      '^/[\\w-]+/[A-HJ-NP-Z]{4}[2-9]{2}': {
        target: server,
        ws: true,
        bypass: (request) => (request.headers.upgrade ? null : request.url),
      },
    },
  },
  build: {
    outDir: here('./dist'),
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 1500,
    rolldownOptions: { input: { index: here('./index.html'), play: here('./play.html'), debrief: here('./debrief.html') } },
  },
});
