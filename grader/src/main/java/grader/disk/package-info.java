/** The folders that the grader makes for itself: what is kept, and what is deleted again. */
@NullMarked
package grader.disk;

import org.jspecify.annotations.NullMarked;
