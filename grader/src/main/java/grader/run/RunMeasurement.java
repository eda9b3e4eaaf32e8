package grader.run;

import java.time.Duration;

/**
 * What one run took.
 *
 * @param wallTime from the start of the worker to its end
 * @param processorTime of the worker and all below it
 * @param heapMebibytes the largest heap that was left after a collection, in MiB; 0 if none was
 */
public record RunMeasurement(
    RunOutcome outcome, Duration wallTime, Duration processorTime, int heapMebibytes) {}
