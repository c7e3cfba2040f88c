// Room: mock. From method and path to a route of the contract's table.
import { type Route, type RouteName, routes } from '../contract/index.ts'

export type RouteMatch =
  | { kind: 'route'; name: RouteName; route: Route; params: Record<string, string> }
  | { kind: 'other_method'; allow: string }
  | { kind: 'none' }

interface Compiled {
  name: RouteName
  route: Route
  pattern: RegExp
}

const compiled: readonly Compiled[] = (Object.keys(routes) as RouteName[]).map((name) => ({
  name,
  route: routes[name],
  pattern: new RegExp(`^${routes[name].path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`),
}))

/** @param path below the API base. */
export function matchRoute(method: string, path: string): RouteMatch {
  const here = compiled.filter(({ pattern }) => pattern.test(path))
  const found = here.find(({ route }) => route.method === method)
  if (found !== undefined) {
    const groups = found.pattern.exec(path)?.groups ?? {}
    return { kind: 'route', name: found.name, route: found.route, params: decoded(groups) }
  }
  if (here.length === 0) return { kind: 'none' }
  return { kind: 'other_method', allow: here.map(({ route }) => route.method).join(', ') }
}

function decoded(groups: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(groups).map(([name, text]) => {
      try {
        return [name, decodeURIComponent(text)]
      } catch {
        // A malformed escape names nothing; as written it fits no id.
        return [name, text]
      }
    }),
  )
}
