/**
 * The report as a page to read: one file without scripts, pictures or a network. Input: reports;
 * output: HTML, of one submission with its rules and hints, of many with what the class knows. The
 * templates in {@code src/main/jte} become classes of this package when the grader is built.
 */
@NullMarked
package grader.report.html;

import org.jspecify.annotations.NullMarked;
