/**
 * Second stage: compiles with the JDK's own compiler, in process, without annotation processors.
 * Input: a {@link grader.intake.Submission}; output: a {@link grader.compile.CompiledSubmission}
 * against the pristine contract and tests, or a {@link grader.intake.Rejection} with file, line and
 * plain words.
 */
@NullMarked
package grader.compile;

import org.jspecify.annotations.NullMarked;
