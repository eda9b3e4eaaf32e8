/**
 * What all engines have in common: the name that keeps one user of a server apart from the next,
 * how long an answer may take, and what is text.
 */
@NullMarked
package grader.engineadapters.shared;

import org.jspecify.annotations.NullMarked;
