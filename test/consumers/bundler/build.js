import { build } from 'esbuild'

// For a browser a Node built-in does not resolve: this build fails on any.
await build({
  entryPoints: ['buy.js'],
  bundle: true,
  minify: true,
  platform: 'browser',
  conditions: ['worker', 'browser'],
  format: 'iife',
  outfile: 'dist/buy.js',
  logLevel: 'warning'
})
