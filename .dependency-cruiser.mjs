/** Which folder may import which. Tests may reach for the harness and for what they test. */
const tests = '\\.test\\.ts$|^test/|^bench/|^web/testing/';
const ours = '^(domain|policy|workflows|activities|inbound|db|web|templates|bin|test|bench)/';

/** Files of `folder` import none of ours but those that match one of `allowed`. */
const only = (folder, allowed, comment) => ({
  name: `${folder}-imports`,
  comment,
  severity: 'error',
  from: { path: `^${folder}/`, pathNot: tests },
  to: { path: ours, pathNot: [`^${folder}/`, ...allowed] },
});

export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'nobody-imports-bin',
      comment: 'bin/ puts the parts together; nothing that it puts together may know it.',
      severity: 'error',
      from: { pathNot: ['^bin/', tests] },
      to: { path: '^bin/' },
    },
    {
      name: 'domain-is-pure',
      comment: 'Rules import nothing but rules: no built-ins, no packages.',
      severity: 'error',
      from: { path: '^domain/', pathNot: tests },
      to: { pathNot: '^domain/' },
    },
    only('db', ['^domain/'], 'The record knows the rules.'),
    only('templates', ['^domain/'], 'Templates know the words of the rules.'),
    only(
      'activities',
      ['^domain/', '^db/', '^templates/', '^workflows/messages\\.ts$'],
      'Activities judge, record and deliver.',
    ),
    only(
      'web',
      [
        '^domain/',
        '^db/',
        '^templates/',
        '^inbound/mail\\.ts$',
        '^activities/signature\\.ts$',
        '^workflows/messages\\.ts$',
      ],
      'The web reads the record and sends messages.',
    ),
    only(
      'inbound',
      ['^domain/', '^db/', '^activities/((notice|alert)-)?address\\.ts$', '^workflows/messages\\.ts$'],
      'What comes by mail is read, stored and filed.',
    ),
    only('workflows', ['^domain/', '^activities/'], 'The shell knows the rules, and the types of the activities.'),
    {
      name: 'workflows-know-types-of-activities',
      comment: 'An imported activity would be bundled into the workflow and run there.',
      severity: 'error',
      from: { path: '^workflows/', pathNot: tests },
      to: { path: '^activities/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'workflows-stay-deterministic',
      comment: 'Only the engine’s own packages belong in the workflow bundle.',
      severity: 'error',
      from: { path: '^workflows/', pathNot: tests },
      to: { dependencyTypes: ['npm', 'core'], pathNot: 'node_modules/@temporalio/(workflow|common)/' },
    },
    {
      name: 'tests-stay-out',
      comment: 'What runs in production imports no test and no harness.',
      severity: 'error',
      from: { path: ours, pathNot: tests },
      to: { path: tests },
    },
    {
      name: 'no-development-packages',
      comment: 'What runs in production imports no package that is installed for development only.',
      severity: 'error',
      from: { path: ours, pathNot: tests },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    includeOnly: {
      path: [
        '^(domain|policy|workflows|activities|inbound|db|web|templates|bin|test|bench)/',
        'node_modules',
        '^[a-z:]+$',
      ],
    },
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
