/** What `exports` of the package offers, by the name of its file in `dist`. */
export const publicEntries: Readonly<Record<string, string>> = {
  index: 'src/client/index.ts',
  credentials: 'src/client/credentials/index.ts',
  sandbox: 'src/sandbox/index.ts',
  'sandbox-server': 'src/sandbox-server/index.ts',
  contract: 'src/judge.ts',
  mock: 'src/mock/index.ts'
}
