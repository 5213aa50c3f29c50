import type { Contract, Operation } from '../contract/index.ts'

/** Names and values by the place they are sent in. */
export type Credentials = Readonly<
  Record<'header' | 'query' | 'cookie', readonly (readonly [name: string, value: string])[]>
>

/** Credentials of the kinds that an operation's first security requirement names. The mock takes any value. */
export const credentialsFor = (contract: Contract, { located }: Operation): Credentials => {
  const { documents } = contract
  const credentials = { header: [], query: [], cookie: [] } as Record<keyof Credentials, [string, string][]>
  const requirements = documents.at(located, 'security') ?? documents.at(documents.root, 'security')
  for (const [name] of documents.entries(requirements && documents.at(requirements, 0))) {
    const scheme = documents.at(documents.root, 'components', 'securitySchemes', name)?.value as Scheme | undefined
    if (scheme?.type === 'apiKey') credentials[scheme.in].push([scheme.name, 'any'])
    else if (scheme)
      credentials.header.push(['Authorization', scheme.scheme === 'basic' ? `Basic ${btoa('any:any')}` : 'Bearer any'])
  }
  return credentials
}

type Scheme =
  | { readonly type: 'apiKey'; readonly in: keyof Credentials; readonly name: string }
  | { readonly type: 'http' | 'oauth2' | 'openIdConnect'; readonly scheme?: string }
