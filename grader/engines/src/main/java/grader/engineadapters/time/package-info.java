/**
 * The real clock, and tasks that run by it: takes nothing, gives a clock and a {@link
 * katas.blocks.Scheduler}. The clock can be moved forward, so that a test of ten minutes need not
 * take them.
 */
@NullMarked
package grader.engineadapters.time;

import org.jspecify.annotations.NullMarked;
