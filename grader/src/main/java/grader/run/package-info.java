/**
 * Fourth stage: runs tests in a worker JVM of their own. Input: a {@link grader.run.RunRequest},
 * output: a {@link grader.run.RunOutcome} with one result for every expected test.
 */
@NullMarked
package grader.run;

import org.jspecify.annotations.NullMarked;
