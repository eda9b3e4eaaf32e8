/**
 * A learner at work on one kata. Input: the kata's folder, where the learner edits in place;
 * output: the verdict of the public tests, once or at every save, and where on the clock of the
 * interview that is.
 */
@NullMarked
package grader.session;

import org.jspecify.annotations.NullMarked;
