package grader.report;

/**
 * What lies among the submissions of a class and is none that counts.
 *
 * @param name as it is shown
 * @param why one line
 */
public record PassedOver(String name, String why) {}
