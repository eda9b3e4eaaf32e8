/**
 * Last stage: what is written. Input: how the grading ended and the score; output: one {@link
 * grader.report.Report}, and from it JSON for machines or text for a terminal.
 */
@NullMarked
package grader.report;

import org.jspecify.annotations.NullMarked;
