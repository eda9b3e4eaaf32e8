/**
 * The practice log of a learner. Input: what the commands did, as {@link
 * grader.practice.PracticeEvent}s, and the time. Output: one readable file, {@code
 * .kata/progress.json} in the learner's home, and what can be told from it.
 *
 * <p>{@link grader.practice.PracticeLog} is the entry: it records under a lock and reads. {@link
 * grader.practice.PracticeHistory} answers what one command needs to know about what others did.
 */
@NullMarked
package grader.practice;

import org.jspecify.annotations.NullMarked;
