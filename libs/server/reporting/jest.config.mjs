import { serverProject } from '../../../jest.server.mjs';

export default serverProject(import.meta.dirname);
