import { loudestByDefault, modeAtFirst, quieter, type SiteMode } from '../org/site-mode.ts'
import { sitePlans } from '../sites/registry.ts'
import type { SiteSetting } from '../store/settings-db.ts'

/** A site of this profile as it counts. */
export interface SiteInUse extends SiteSetting {
  /** The loudest mode that may be chosen, and who says so; nobody where all may be. */
  loudest: SiteMode
  loudestBy: 'policy' | 'organisation' | 'terms' | undefined
  /** Set by the organisation's policy. */
  managed: boolean
}

/**
 * The sites of a person as they count: what they chose, or something quieter where the organisation or a policy says so. Every site
 * with a host of its own is there, whether anybody has chosen anything or not.
 *
 * @param own what the person chose
 * @param policy what is set for every browser of the organisation; it goes before the organisation's own choice, host by host
 * @param organisation the loudest mode of each site that the organisation chose, by site
 */
export function sitesInUse(
  own: readonly SiteSetting[],
  policy: readonly SiteSetting[],
  organisation: ReadonlyMap<string, SiteMode>,
): SiteInUse[] {
  const chosen = (host: string) => own.find((row) => row.host === host)?.mode
  const managed = policy.map(({ site, host, mode: loudest }): SiteInUse => {
    const mode = quieter(chosen(host) ?? loudest, loudest)
    return { site, host, mode, loudest, loudestBy: 'policy', managed: true }
  })
  const atFirst = sitePlans.flatMap(({ site, hosts: [host] }) =>
    host === undefined || [...own, ...policy].some((row) => row.site === site) ? [] : [{ site, host, mode: modeAtFirst(site) }],
  )
  const others = [...own, ...atFirst].filter(({ host }) => !policy.some((row) => row.host === host))
  return [...managed, ...others.map((row) => unmanaged(row, organisation.get(row.site)))]
}

function unmanaged({ site, host, mode }: SiteSetting, chosen: SiteMode | undefined): SiteInUse {
  const loudest = chosen ?? loudestByDefault(site)
  const loudestBy = chosen !== undefined ? 'organisation' : loudest === 'badge' ? undefined : 'terms'
  return { site, host, mode: quieter(mode, loudest), loudest, loudestBy, managed: false }
}

/** The row that says how a page is treated: its host's own, else that of the site whose host it is. */
export function siteOfHost<Row extends SiteSetting>(sites: readonly Row[], hostname: string): Row | undefined {
  return sites.find(({ host }) => host === hostname) ?? sites.find((row) => otherHosts(row).includes(hostname))
}

/** The other hosts of the same site, e.g. an older interface; hosts that only lead to the first one are left out. */
export function otherHosts({ site, host }: Pick<SiteSetting, 'site' | 'host'>): string[] {
  const hosts = sitePlans.find((plan) => plan.site === site)?.hosts ?? []
  if (!hosts.includes(host)) return []
  return hosts.filter((other) => other !== host && !/^(?:m|mobile|www)\./u.test(other))
}
