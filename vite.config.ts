import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "manifest-src 'self'",
  "worker-src 'self' blob:",
  "connect-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
].join('; ')

/** Puts the policy first in the built page's head; the dev server needs inline scripts and a socket of its own, so it goes without. */
const contentSecurityPolicy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (html) =>
      html.replace('<head>', `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`),
  },
}

export default defineConfig({
  base: './',
  plugins: [react(), contentSecurityPolicy],
  build: { target: 'es2023', modulePreload: { polyfill: false } },
  worker: { format: 'es' },
})
