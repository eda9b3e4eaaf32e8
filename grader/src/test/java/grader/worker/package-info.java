/** Tests of stage 4: each hostile or broken submission with the outcome that it must have. */
@NullMarked
package grader.worker;

import org.jspecify.annotations.NullMarked;
