import type { Exchange, HeaderFields } from '../../../../../src/exchange/index.ts'
import type { Draft } from '../draft.ts'
import { spelled } from '../spelling.ts'
import type { Transformation } from './transformation.ts'

/** What the wire may differ in. */
export const wireTransformations: readonly Transformation[] = [
  {
    name: 'with its paths in other letters',
    apply: (draft, random) =>
      inAllUrls(draft, (url) => {
        url.pathname = spelled(random, url.pathname.replace(/\/$/, ''), 0.4)
      })
  },
  {
    name: 'with its paths in percent signs',
    apply: (draft, random) =>
      inAllUrls(draft, (url) => {
        url.pathname = url.pathname.replaceAll('-', () => (random.chance(0.2) ? '%2D' : '-'))
      })
  },
  {
    name: 'with its headers in other letters and another order',
    apply: (draft, random) => {
      const change = (headers: HeaderFields): HeaderFields =>
        random.shuffled([
          ...headers.map(
            ([name, value]) => [random.pick([name, name.toLowerCase(), name.toUpperCase()]), value] as const
          ),
          ['X-Trace', random.hex(8)] as const
        ])
      for (const exchange of draft.exchanges) {
        exchange.request = { ...exchange.request, headers: change(exchange.request.headers) }
        if (exchange.response) exchange.response = { ...exchange.response, headers: change(exchange.response.headers) }
      }
      return true
    }
  },
  {
    name: 'with ids of calls in other letters',
    apply: (draft, random) => {
      for (const index of draft.exchanges.keys())
        for (const side of ['request', 'response'] as const)
          for (const name of ['MS-RequestId', 'MS-CorrelationId']) {
            const value = draft.header(index, side, name)
            if (value !== undefined && random.chance(0.5)) draft.setHeader(index, side, name, value.toUpperCase())
          }
      return true
    }
  },
  {
    name: 'without some echoes',
    apply: (draft, random) => {
      for (const index of draft.exchanges.keys())
        for (const name of ['MS-RequestId', 'MS-CorrelationId'])
          if (random.chance(0.4)) draft.setHeader(index, 'response', name, undefined)
      return true
    }
  },
  {
    name: 'with other marks and media types',
    apply: (draft, random) => {
      for (const index of draft.exchanges.keys()) {
        const body = draft.exchanges[index]?.response?.body
        const type = draft.header(index, 'response', 'Content-Type')
        if (body?.kind !== 'text' || type?.startsWith('application/json') !== true) continue
        const text = body.text.replace('\uFEFF', '')
        draft.setBody(index, { kind: 'text', text: random.chance(0.5) ? `\uFEFF${text}` : text })
        draft.setHeader(
          index,
          'response',
          'Content-Type',
          random.pick([
            'application/json',
            'application/json;charset=UTF-8',
            'Application/JSON; Charset=utf-8',
            undefined
          ])
        )
      }
      return true
    }
  },
  {
    name: 'with its requests written otherwise',
    apply: (draft) => {
      for (const exchange of draft.exchanges) {
        const { body } = exchange.request
        if (body.kind !== 'text') continue
        const text = JSON.stringify(JSON.parse(body.text), null, 1)
        exchange.request = { ...exchange.request, body: { kind: 'text', text } }
      }
      return true
    }
  },
  {
    name: 'with exchanges with other hosts',
    apply: (draft, random) => {
      const foreign = draft.exchanges
        .filter(() => random.chance(0.3))
        .map((exchange): Exchange => {
          const url = exchange.request.url.replace(
            'api.partnercenter',
            random.pick(['graph', 'login', 'api.partnercenter.evil'])
          )
          return { ...exchange, request: { ...exchange.request, url }, duration: random.below(9000) }
        })
      draft.insert(foreign)
      return foreign.length > 0
    }
  },
  {
    name: 'without times',
    apply: (draft) => {
      const isSequential = draft.exchanges.every(({ startedAt = 0 }, index) => {
        const before = draft.exchanges[index - 1]
        return !before || (before.startedAt ?? 0) + before.duration <= startedAt
      })
      if (!isSequential) return false
      for (const exchange of draft.exchanges) delete exchange.startedAt
      return true
    }
  }
]

const inAllUrls = (draft: Draft, change: (url: URL) => void): boolean => {
  for (const exchange of draft.exchanges) {
    const url = new URL(exchange.request.url)
    change(url)
    exchange.request = { ...exchange.request, url: url.href }
  }
  return true
}
