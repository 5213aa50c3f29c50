import type { Draft, Json } from '../draft.ts'
import { cartsIn, chosen, insideOf, ordersIn, type Mutator, type Site } from './mutator.ts'

const lines = (draft: Draft): Site[] => insideOf(ordersIn(draft), 'lineItemNumber')

const losing = (name: string, sitesIn: (draft: Draft) => Site[], number: 'lineItemNumber' | 'id'): Mutator => ({
  name,
  // Where it is missing in the first answer, the others have it; where it is in none, its subscription is named nowhere.
  codes: ['resource.item.vanished', 'resource.item.appeared', 'reference.value.missing'],
  apply: (draft, random) => {
    const sites = insideOf(sitesIn(draft), number)
    const hit = chosen(random, sites)
    for (const { list, value } of hit) list.splice(list.indexOf(value), 1)
    return hit.length > 0
  }
})

const gaining = (name: string, sitesIn: (draft: Draft) => Site[], number: 'lineItemNumber' | 'id'): Mutator => ({
  name,
  codes: ['resource.item.appeared', 'resource.item.vanished'],
  apply: (draft, random) => {
    const hit = chosen(random, sitesIn(draft))
    for (const { value } of hit) {
      const list = value['lineItems'] as Json[]
      const [first] = list
      if (!first) return false
      const { subscriptionId: _id, addonItems: _addons, ...rest } = first
      list.push({ ...rest, [number]: 17 })
    }
    return hit.length > 0
  }
})

const doubling = (name: string, sitesIn: (draft: Draft) => Site[], number: 'lineItemNumber' | 'id'): Mutator => ({
  name,
  codes: ['resource.item.duplicated'],
  apply: (draft, random) => {
    // A number that takes the place of another loses that one; here one is there too often.
    const hit = chosen(random, sitesIn(draft))
    for (const { value } of hit) {
      const list = value['lineItems'] as Json[]
      const [first] = list
      if (!first) return false
      list.push({ ...first, [number]: first[number] })
    }
    return hit.length > 0
  }
})

export const itemMutators: readonly Mutator[] = [
  losing('a line is lost', ordersIn, 'lineItemNumber'),
  gaining('a line appears', ordersIn, 'lineItemNumber'),
  doubling('the number of a line is there twice', ordersIn, 'lineItemNumber'),
  losing('an item of a cart is lost', cartsIn, 'id'),
  gaining('an item of a cart appears', cartsIn, 'id'),
  doubling('the number of an item is there twice', cartsIn, 'id'),
  {
    name: 'a line takes the number of another',
    codes: ['resource.item.duplicated'],
    apply: (draft, random) => {
      const site = random.pick(lines(draft).filter(({ list }) => list.length > 1))
      const other = site?.list.find((value) => value !== site.value)
      if (!site || !other) return false
      site.value['lineItemNumber'] = other['lineItemNumber']
      return true
    }
  },
  {
    name: 'two lines have one subscription',
    // The subscription that the line had is named nowhere then, and may be missed first.
    codes: ['resource.value.shared', 'reference.value.missing'],
    apply: (draft, random) => {
      const sites = lines(draft).filter(({ value }) => typeof value['subscriptionId'] === 'string')
      const owner = random.pick(sites)
      const hit = chosen(
        random,
        sites.filter(({ key }) => key !== owner?.key),
        true
      )
      const [taker] = hit
      // From its first sight on: else it would have changed, which is another fault.
      if (!owner || !taker) return false
      for (const { value } of sites.filter(({ key }) => key === taker.key))
        value['subscriptionId'] = owner.value['subscriptionId']
      return true
    }
  }
]
