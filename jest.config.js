/** Four projects in one run: pure rules, the record, the web, and whole trips with real servers. */
const common = {
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/test/harness/strip-types.js' },
  modulePathIgnorePatterns: ['<rootDir>/.portolan', '<rootDir>/.cache'],
};
export default {
  ...common,
  testMatch: ['<rootDir>/{domain,policy,workflows,activities,inbound,db,web,templates,bin,test,bench}/**/*.test.ts'],
  globalSetup: '<rootDir>/test/harness/global-setup.ts',
  globalTeardown: '<rootDir>/test/harness/global-teardown.ts',
  testTimeout: 180_000,
  maxWorkers: 3, // with two of them two cores are idle for a third of the time
  runtime: '<rootDir>/test/harness/native-runtime.ts',
  testSequencer: '<rootDir>/test/harness/longest-first.ts',
  injectGlobals: false, // tests import what they use
  workerIdleMemoryLimit: '1500MB', // each file leaves some of its modules behind: a worker that has grown gives way to a new one
};
