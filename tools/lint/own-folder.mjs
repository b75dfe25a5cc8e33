import { dirname, resolve } from 'node:path';

const ROOM = /\/apps\/(console|student|mentor)\/src\/app\/([^/]+)\//;

/** In a web app a domain folder imports itself and libraries; only shell/ reaches all of them. */
export const ownFolder = {
  meta: { type: 'problem', schema: [], messages: { other: '{{from}}/ imports from {{to}}/: a domain folder imports itself and libraries; only shell/ routes to all.' } },
  create(context) {
    const from = ROOM.exec(context.filename.replaceAll('\\', '/'))?.[2];
    if (!from || from === 'shell') return {};
    const check = ({ source }) => {
      if (source?.type !== 'Literal' || !String(source.value).startsWith('.')) return;
      const target = resolve(dirname(context.filename), source.value).replaceAll('\\', '/');
      const to = ROOM.exec(`${target}/`)?.[2];
      if (to && to !== from) context.report({ node: source, messageId: 'other', data: { from, to } });
    };
    return { ImportDeclaration: check, ImportExpression: check, ExportNamedDeclaration: check, ExportAllDeclaration: check };
  },
};
