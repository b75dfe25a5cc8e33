import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Refusal } from './refusal.mjs';

/**
 * PostgreSQL never runs as root. As root: the user who owns the data already, else `postgres`, created where it is missing.
 * @param {string} dataDir
 * @returns {{ uid?: number, gid?: number }} ids to spawn with; empty for an ordinary user, who runs it as himself
 */
export function postgresUser(dataDir) {
  const me = process.getuid?.();
  const owner = existsSync(dataDir) ? statSync(dataDir) : undefined;
  if (me !== 0) {
    if (owner && me !== undefined && owner.uid !== me)
      throw new Refusal(`The data in ${dataDir} belong to user ${owner.uid}: start as that user or as root, or move the folder away to begin again.`);
    return {};
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return lookUp() ?? create();
}

function lookUp() {
  const id = (flag) => spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' });
  const uid = id('-u');
  return uid.status === 0 ? { uid: Number(uid.stdout), gid: Number(id('-g').stdout) } : undefined;
}

function create() {
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']);
  const user = lookUp() ?? (spawnSync('adduser', ['-S', '-D', '-H', 'postgres']), lookUp());
  if (user) return user;
  throw new Refusal('PostgreSQL never runs as root and the user "postgres" could not be created: create it (useradd --system postgres), or start as an ordinary user.');
}

/**
 * Says which folder on the way to a path keeps the user out, before PostgreSQL fails in its own words.
 * @param {string} path
 * @param {{ uid?: number, gid?: number }} user
 */
export function mustReach(path, { uid, gid }) {
  if (uid === undefined) return;
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const { uid: owner, gid: group, mode } = statSync(folder);
    const enter = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001;
    if (!(mode & enter))
      throw new Refusal(
        `The user "postgres", who runs the database when you are root, cannot enter ${folder}: ` +
          `move this checkout to an open folder (for example /opt), open that one with "chmod o+x ${folder}", or start as an ordinary user.`,
      );
    if (folder === dirname(folder)) return;
  }
}
