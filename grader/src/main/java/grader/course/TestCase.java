package grader.course;

/**
 * One test of a kata.
 *
 * @param className binary name of its class
 * @param rule the rule that its name starts with
 * @param points what it is worth, at least 0; 0 when the annotation is missing
 * @param hint what a report says when it fails; empty when the annotation is missing
 * @param hidden whether only the grader has it
 * @param interview whether it belongs to the interview track: it has the tag {@code interview}
 */
public record TestCase(
    String className,
    String methodName,
    RuleId rule,
    int points,
    String hint,
    boolean hidden,
    boolean interview) {}
