/**
 * Fifth stage: points by level and the level reached. Input: the inventory of a kata and what
 * became of each test; output: a {@link grader.score.Score}. The denominator is always the
 * inventory.
 */
@NullMarked
package grader.score;

import org.jspecify.annotations.NullMarked;
