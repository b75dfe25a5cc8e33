/**
 * A rule that refuses some identifiers; eslint.config.mjs says in which folders.
 * @param {string[]} names
 * @param {string} message what to do instead
 */
const refuse = (names, message) => ({
  meta: { type: 'problem', schema: [], messages: { refused: message } },
  create: (context) => ({
    Identifier(node) {
      if (names.includes(node.name)) context.report({ node, messageId: 'refused' });
    },
  }),
});

export const databaseStaysInPlatform = refuse(
  ['InjectRepository', 'InjectDataSource', 'InjectEntityManager', 'DataSource', 'dataSource', 'getRepositoryToken'],
  'Only libs/server/platform holds the data source: take a repository, whose manager comes from inSchool().',
);

export const installationDoor = refuse(
  ['asInstallation'],
  'asInstallation() opens only in session/, account/, jobs/ and schedule.ts: work inside a school with inSchool().',
);
