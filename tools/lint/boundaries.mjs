/** Who may import whom, by the tags in each project.json; the four rules of the architecture. */
const only = (sourceTag, ...tags) => ({ sourceTag, onlyDependOnLibsWithTags: tags });

const domain = (name) => only(`scope:${name}`, `scope:${name}`, 'scope:identity', 'scope:shared');

export const depConstraints = [
  only('platform:web', 'platform:web', 'platform:any'),
  only('platform:server', 'platform:server', 'platform:any'),
  only('platform:any', 'platform:any'),

  ...['identity', 'exercises', 'network', 'mentoring', 'messaging', 'notifications', 'reporting'].map(domain),

  only('type:platform', 'type:platform', 'type:contract'),
  only('type:contract', 'type:contract'),
  only('type:ui', 'type:ui', 'type:contract'),
  only('type:client', 'type:client', 'type:contract'),

  only('type:domain', 'type:domain', 'type:platform', 'type:contract'),
  { sourceTag: '*', notDependOnLibsWithTags: ['type:app'] },
];
