package grader.session;

import grader.report.Report;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What a save came to.
 *
 * @param saved paths below the source root that changed; empty for the first verdict
 * @param green ids of rules that pass now and did not before, in order
 * @param red ids of rules that fail now and passed before, in order
 * @param time from the save to the verdict
 */
public record WatchResult(
    List<String> saved, Report report, Set<String> green, Set<String> red, Duration time) {}
