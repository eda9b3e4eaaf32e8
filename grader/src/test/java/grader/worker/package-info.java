/** Tests of what runs inside a worker. */
@NullMarked
package grader.worker;

import org.jspecify.annotations.NullMarked;
