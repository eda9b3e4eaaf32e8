/**
 * The explorer. A {@link katas.kit.schedule.ScheduleSearch} decides, run by run, who makes which
 * step; the {@link katas.kit.schedule.ScheduleExplorer} makes the runs of one search after the
 * other and pays for all of them from one {@link katas.kit.schedule.SearchBudget}.
 *
 * <p>In: a {@link katas.kit.schedule.Scenario} and the kinds of faults to try. Out: a {@link
 * katas.kit.schedule.SearchResult}. Knows the simulation of the building blocks, and nothing of the
 * kit beside it.
 */
@NullMarked
package katas.kit.schedule;

import org.jspecify.annotations.NullMarked;
