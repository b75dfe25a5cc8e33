import { inject, Injector, Service } from '@angular/core';
import { ActivatedRouteSnapshot, BaseRouteReuseStrategy, Router } from '@angular/router';

/** The `info` of a link that shows its screen anew when it is open already. */
export const AGAIN = 'again';

/** Screens are kept while their address changes, except when a link asks for them again; the frame around them always stays. */
@Service()
export class ReuseUnlessAgain extends BaseRouteReuseStrategy {
  /** The router is made with this strategy, so it is asked for only later. */
  private readonly injector = inject(Injector);

  override shouldReuseRoute(future: ActivatedRouteSnapshot, current: ActivatedRouteSnapshot): boolean {
    const screen = future.routeConfig !== null && !future.routeConfig.data?.['frame'];
    if (screen && this.injector.get(Router).currentNavigation()?.extras.info === AGAIN) return false;
    return super.shouldReuseRoute(future, current);
  }
}
