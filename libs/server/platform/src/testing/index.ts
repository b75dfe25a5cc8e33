export { createTestDatabase, type TestDatabase } from './test-database';
export { countStatements } from './count-statements';
export { openRoutes } from './open-routes';
