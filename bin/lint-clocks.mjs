/** A lint rule of our own: pure rules read no clock, so a date is always made from something. */
const noClocks = {
  create: (context) => ({
    NewExpression(node) {
      if (node.callee.name === 'Date' && node.arguments.length === 0)
        context.report({ node, message: 'Time is an argument.' });
    },
  }),
};

export default { meta: { name: 'portolan' }, rules: { 'no-clocks': noClocks } };
