/**
 * The command line. Input: arguments; output: text or JSON on standard output, one line on standard
 * error when the command was wrong, and an exit code of {@link grader.cli.ExitCode}.
 */
@NullMarked
package grader.cli;

import org.jspecify.annotations.NullMarked;
