/**
 * What the grader says. Input: the facts of a case, output: one sentence for a learner or for an
 * author, and text of strangers made safe to print. Every stage may use it; it uses none.
 */
@NullMarked
package grader.text;

import org.jspecify.annotations.NullMarked;
