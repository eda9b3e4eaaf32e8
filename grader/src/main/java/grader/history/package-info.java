/**
 * What a candidate did in which order, for somebody to read. Input: a submission, a folder or a
 * zip, and where its sources stand in it; output: the commits of its git repository that touched
 * them, or one sentence why there are none.
 *
 * <p>The repository is a stranger's. Nothing is opened where it lies: its objects and branches are
 * copied, file by file and under limits, into a temporary folder with settings of the grader's own,
 * so there are no hooks, no settings, no links and no other object stores to follow.
 */
@NullMarked
package grader.history;

import org.jspecify.annotations.NullMarked;
