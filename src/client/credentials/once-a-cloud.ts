import type { Cloud } from '../clouds.ts'

/** Makes something when a cloud is first asked for. What failed is made again. */
export const onceACloud = <T>(make: (cloud: Cloud) => Promise<T>): ((cloud: Cloud) => Promise<T>) => {
  const made = new Map<Cloud, Promise<T>>()
  return (cloud) => {
    const known = made.get(cloud)
    if (known) return known
    const fresh = make(cloud)
    made.set(cloud, fresh)
    fresh.catch(() => made.delete(cloud))
    return fresh
  }
}
