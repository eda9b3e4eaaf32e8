/**
 * First stage: takes the learner's sources and nothing else. Input: a folder, an archive, layers of
 * folders; output: a {@link grader.intake.Submission}, or a {@link grader.intake.Rejection}, or a
 * {@link grader.intake.UsageException} when the command itself was wrong.
 */
@NullMarked
package grader.intake;

import org.jspecify.annotations.NullMarked;
