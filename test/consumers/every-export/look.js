import { createPartnerCenterClient } from 'cart-contract'
import { Contract, findingCodes } from 'cart-contract/contract'
import { appCredentials } from 'cart-contract/credentials'
import { withMock } from 'cart-contract/mock'
import document from 'cart-contract/openapi.json' with { type: 'json' }
import { createSandbox } from 'cart-contract/sandbox'
import { startSandbox } from 'cart-contract/sandbox/server'

const customerId = '1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5'
const cartId = '7a0d3e52-84bf-4f16-a2c9-d15b60e7f934'

const kind = async (options) => {
  const answer = await createPartnerCenterClient(options).checkoutCart({ customerId, cartId })
  return answer.kind
}

const unknown = await kind({ token: 'any', fetch: createSandbox().fetch })
const played = await withMock({}, (mock) => kind({ token: 'any', fetch: mock.playing('partial-success') }))
const server = await startSandbox({ port: 0 })
const served = await kind({ token: 'any', baseUrl: server.url })
await server.close()
// Its library is optional: without it there is no token, and an error says what to install.
const credentials = appCredentials({ tenantId: 'contoso.example', clientId: 'an-id', clientSecret: 'a-secret' })
const tokenless = await kind({ credentials, fetch: createSandbox().fetch }).catch(({ cause }) => cause.code)
console.log(
  unknown,
  tokenless,
  played,
  served,
  typeof Contract,
  'response.body.invalid' in findingCodes,
  document.openapi
)
