import { stripVTControlCharacters } from 'node:util';

/**
 * Counts tests in what Nx prints, whether a task ran now or its output is replayed from the cache. A task that fails without a failing
 * test (lint, types, a build, a file that does not load) counts as one failure.
 */
export class Count {
  passed = 0;
  failed = 0;
  /** What failed, by name: `project: suite › test`, or `project:task`. */
  names = new Set();
  #failuresBy = new Map();
  #inFailedTasks = false;

  /** @param {string} raw one line, as `nx --output-style=stream` prints it */
  read(raw) {
    const line = stripVTControlCharacters(raw).trimEnd();
    const [, project = '', text] = /^(?:(?!Tests: )([\w-]+): )?(.*)$/.exec(line) ?? [];
    const jest = /^Tests:\s+(.*\d+) total$/.exec(text);
    const node = /^[ℹ#] (pass|fail) (\d+)$/.exec(text);
    const test = /^ {2}● (.+ › .+)$/.exec(text) ?? /^✖ (.+) \([\d.]+ms\)$/.exec(text);
    if (test) this.names.add(`${project}: ${test[1]}`);
    if (jest) for (const [, number, word] of jest[1].matchAll(/(\d+) (passed|failed)/g)) this.#add(project, word, Number(number));
    if (node) this.#add(project, `${node[1]}ed`, Number(node[2]));

    if (line === 'Failed tasks:') this.#inFailedTasks = true;
    const task = this.#inFailedTasks && /^- ([\w-]+):(\S+)$/.exec(line);
    if (!task || (task[2] === 'test' && this.#failuresBy.get(task[1]))) return;
    this.failed += 1;
    this.names.add(`${task[1]}:${task[2]}`);
  }

  #add(project, word, number) {
    this[word] += number;
    if (word === 'failed' && number > 0) this.#failuresBy.set(project, number);
  }

  toString() {
    return `${this.passed} passed, ${this.failed} failed`;
  }
}
