package grader.run;

import java.util.List;

/** Why a test failed: exception class name, message and frames, all sanitised and capped. */
public record Failure(String type, String message, List<StackTraceElement> frames) {}
