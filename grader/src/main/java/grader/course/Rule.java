package grader.course;

/** One rule of a brief: its id and the first sentence of its text. */
public record Rule(RuleId id, String title) {}
