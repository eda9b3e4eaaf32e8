/**
 * Stage 4: runs the tests of a compiled submission and says how the run ended.
 *
 * <p>Input: a {@link grader.run.RunRequest}, the classes, the tests that must be reported, the
 * limits. Output: a {@link grader.run.RunOutcome}, one result per expected test. Between the two
 * stands a worker JVM that is started for one run only, under the strongest {@link
 * grader.sandbox.Sandbox} that this machine offers.
 *
 * <p>Nothing that the worker says is believed for being said. This side holds the list of tests; a
 * test is passed only if the worker reported its start and its end, once, in order, on the channel
 * that was open before any class of the submission was loaded.
 */
@NullMarked
package grader.run;

import org.jspecify.annotations.NullMarked;
