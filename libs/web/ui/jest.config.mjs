import { webProject } from '../../../jest.web.mjs';

export default webProject(import.meta.dirname);
