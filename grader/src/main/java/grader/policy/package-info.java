/**
 * Third stage: what a submission may use. Input: a {@link grader.compile.CompiledSubmission};
 * output: nothing when all is permitted, else a {@link grader.intake.Rejection} that names each
 * line and why. An allow-list: what is not known to be harmless is refused.
 */
@NullMarked
package grader.policy;

import org.jspecify.annotations.NullMarked;
