/**
 * Grades a whole class. Input: a roster, which names submissions and says where they are; output: a
 * folder with one result for each, whole at every moment, from which an interrupted run goes on.
 *
 * <p>A class can be split into shards that are graded on different machines and merged afterwards;
 * what comes out does not depend on how many there were, nor on the order in which they ended.
 */
@NullMarked
package grader.batch;

import org.jspecify.annotations.NullMarked;
