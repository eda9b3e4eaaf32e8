package grader.run;

import java.time.Duration;

/** What one run may use: wall time, heap in MiB, bytes of output, processes and threads. */
public record Limits(Duration wallTime, int heapMebibytes, int outputBytes, int processes) {}
