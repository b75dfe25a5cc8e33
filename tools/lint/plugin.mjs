import { databaseStaysInPlatform, installationDoor } from './names-stay-home.mjs';
import { ownFolder } from './own-folder.mjs';
import { routeHasAccess } from './route-has-access.mjs';

/** The project's own lint rules. */
export const tendril = {
  rules: {
    'database-stays-in-platform': databaseStaysInPlatform,
    'installation-door': installationDoor,
    'own-folder': ownFolder,
    'route-has-access': routeHasAccess,
  },
};
