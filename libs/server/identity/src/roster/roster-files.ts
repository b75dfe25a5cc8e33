/** Placeholder port until wired. */
export abstract class Files {
  abstract put(file: { name: string; contentType: string; bytes: Buffer }): Promise<{ id: string }>;
  abstract get(id: string): Promise<Buffer>;
  abstract erase(id: string): Promise<void>;
}
