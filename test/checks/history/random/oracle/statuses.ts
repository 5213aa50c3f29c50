/** Law 8, in words without blanks and underscores. */
const steps: Readonly<Record<'order-status' | 'cart-status', Readonly<Record<string, readonly string[]>>>> = {
  'order-status': {
    pending: ['completed', 'cancelled', 'error', 'partialsuccess'],
    pendingreview: ['pending', 'poreviewrejected', 'cancelled'],
    pendingpoupload: ['pouploadcomplete', 'poreviewrejected', 'cancelled'],
    pouploadcomplete: ['pending', 'completed', 'poreviewrejected', 'cancelled'],
    partialsuccess: ['completed', 'cancelled'],
    error: ['completed', 'cancelled'],
    completed: ['suspended', 'cancelled'],
    suspended: ['completed', 'cancelled'],
    cancelled: [],
    poreviewrejected: []
  },
  'cart-status': { active: ['ordered'], ordered: [] }
}

/** Whether a status may become another, in any number of steps. Nothing is known of unknown words. */
export const mayFollow = (kind: keyof typeof steps, from: string, to: string): boolean => {
  const [start, end] = [from, to].map((word) => word.toLowerCase().replaceAll(/[ _]/g, '')) as [string, string]
  const ways = steps[kind]
  if (!ways[start] || !ways[end]) return true
  const reached = new Set([start])
  for (const word of reached) for (const next of ways[word] ?? []) reached.add(next)
  return reached.has(end)
}
