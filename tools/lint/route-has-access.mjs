const VERBS = ['Get', 'Post', 'Put', 'Patch', 'Delete', 'All', 'Head', 'Options', 'Search', 'Sse'];
const nameOf = ({ expression }) => (expression.type === 'CallExpression' ? expression.callee.name : expression.name);

/** A controller's route says who may: @Access('noun:verb') or @Public(). */
export const routeHasAccess = {
  meta: { type: 'problem', schema: [], messages: { open: 'This route says neither @Access(…) nor @Public(): say who may.' } },
  create: (context) => ({
    MethodDefinition(node) {
      const decorators = (node.decorators ?? []).map(nameOf);
      const isRoute = decorators.some((name) => VERBS.includes(name));
      if (isRoute && !decorators.includes('Access') && !decorators.includes('Public')) context.report({ node: node.key, messageId: 'open' });
    },
  }),
};
