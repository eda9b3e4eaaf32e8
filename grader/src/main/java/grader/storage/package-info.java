/**
 * The folders that the grader makes for itself: what is kept, and what is deleted again; files that
 * are written as a whole.
 */
@NullMarked
package grader.storage;

import org.jspecify.annotations.NullMarked;
