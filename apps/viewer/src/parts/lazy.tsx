import type {ComponentType, VNode} from "preact"
import {useEffect, useState} from "preact/hooks"

/**
 * A component whose code is fetched when it is first drawn. Until then, and when that fails, `Meanwhile` is in its
 * place, or nothing.
 */
export function lazy<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Meanwhile?: () => VNode,
): (props: Props) => VNode | null {
  let loaded: ComponentType<Props> | undefined
  return function Lazy(props: Props) {
    const [Known, setKnown] = useState<ComponentType<Props> | undefined>(() => loaded)
    useEffect(() => {
      if (Known) return
      void load().then((component) => {
        loaded = component
        setKnown(() => component)
      })
    }, [])
    return Known ? <Known {...props} /> : Meanwhile ? <Meanwhile /> : null
  }
}
