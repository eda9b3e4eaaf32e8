/**
 * The starter of a kata as the course gives it, whatever a learner has written over it. Input: a
 * kata, whose folder a learner edits in place; output: a folder with the pristine sources.
 */
@NullMarked
package grader.starter;

import org.jspecify.annotations.NullMarked;
