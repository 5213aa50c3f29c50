import { chmodSync, rmSync } from 'node:fs'
import { writeDeclarations } from './declarations.ts'
import { writeJavaScript } from './javascript.ts'

rmSync('dist', { recursive: true, force: true })
await writeJavaScript('dist')
writeDeclarations('dist/types')
chmodSync('dist/cli.js', 0o755)
