/**
 * Makes the repository that learners get. Input: the course; output: a new git repository with one
 * commit of the katas and, if asked, a branch {@code solutions} on top of it, which fills the
 * starters in place.
 */
@NullMarked
package grader.export;

import org.jspecify.annotations.NullMarked;
