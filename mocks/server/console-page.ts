import { readFile } from 'node:fs/promises';
import type { Pages } from './pages.ts';

/** Beside the source and beside what is built of it. */
const scripts = ['../../dist/console.js', '../../console.js'].map((path) => new URL(path, import.meta.url));

/** Nothing from elsewhere, nothing inline; the key file is saved from a `blob:` that needs no permission. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

const headers = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': policy,
  'Content-Type': 'text/html; charset=utf-8',
  'Referrer-Policy': 'no-referrer',
};

const page = (content: string) => `<!doctype html>
<html lang="da">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>udsted-mock</title>
    <link rel="icon" href="data:,">
    ${content}
`;

const ready = page('<script type="module" src="/console.js"></script>\n  </head>\n  <body></body>\n</html>');
const notBuilt = page(`</head>
  <body>
    <h1>udsted-mock</h1>
    <p lang="en">The service is running, but its console has not been built. Run <code>npm run build</code> and reload.</p>
    <p>Tjenesten kører, men dens konsol er ikke bygget. Kør <code>npm run build</code>, og genindlæs siden.</p>
  </body>
</html>`);

/** The console, for those who ask for a page; a terminal that asks gets words. */
export const consolePages: Pages = async (path, request) => {
  const asksForPage = request.headers.get('Accept')?.includes('text/html') ?? false;
  if (path !== '/console.js' && !(path === '/' && asksForPage)) return null;
  const script = await readScript();
  if (path === '/') return new Response(script === null ? notBuilt : ready, { headers });
  if (script === null) return null;
  return new Response(script, {
    headers: { 'Cache-Control': 'no-store', 'Content-Type': 'text/javascript' },
  });
};

async function readScript(): Promise<string | null> {
  for (const script of scripts) {
    const text = await readFile(script, 'utf8').catch(() => null);
    if (text !== null) return text;
  }
  return null;
}
