// Room: bench. What can be measured by itself.

export const sceneNames = ['painting', 'working', 'crowd', 'comings'] as const
export type SceneName = (typeof sceneNames)[number]

export function sceneNamed(name: string): SceneName {
  const found = sceneNames.find((scene) => scene === name)
  if (!found) throw new Error(`there is no scene ${name}, only ${sceneNames.join(', ')}`)
  return found
}
