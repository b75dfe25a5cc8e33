/** An expected failure: its message is the one sentence that tells a person what to do. */
export class Refusal extends Error {}

/**
 * Runs a command's main function; a Refusal is printed as its sentence, anything else with its stack.
 * @param {() => Promise<number | void>} main resolves to the exit code
 */
export async function run(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    process.exitCode = 1;
    console.error(`\n${error instanceof Refusal ? error.message : closedPath(error) ?? error.stack ?? error}\n`);
  }
}

function closedPath(error) {
  if (!['EACCES', 'EPERM'].includes(error.code) || !error.path) return undefined;
  return `You may not write ${error.path}: it belongs to another user; start as that user, or give it to yours with chown.`;
}
