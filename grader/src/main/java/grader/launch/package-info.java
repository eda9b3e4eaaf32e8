/**
 * What the scripts {@code grader/kata} and {@code grader/kata.cmd} have in common. Input: the
 * folder of the grader and the arguments of {@code kata}; output: a grader that is built, and the
 * file of arguments by which {@code java} starts it. Stands alone, since nothing else need be
 * compiled yet.
 */
@NullMarked
package grader.launch;

import org.jspecify.annotations.NullMarked;
