const { default: Sequencer } = require("@jest/test-sequencer");

/** Begun late, either would be what the whole run waits for at the end. */
const LONGEST = ["test/e2e/faults.test.ts", "test/e2e/relay-faults.test.ts"];

/**
 * Begins with the files that take longest. For the others jest knows how long they took the last time or, where there
 * was none, goes by their size, which says nothing of a file that waits.
 */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const isLongest = ({ path }) => LONGEST.some((file) => path.endsWith(`/${file}`));
    const sorted = super.sort(tests);
    return [...sorted.filter(isLongest), ...sorted.filter((test) => !isLongest(test))];
  }
};
