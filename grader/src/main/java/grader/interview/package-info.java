/**
 * What an interviewer has before the talk with one candidate. Input: a report that was just made,
 * the submission, its kata; output: the report with the questions that belong to what failed, the
 * candidate's commits, and the candidate's code beside the reference.
 */
@NullMarked
package grader.interview;

import org.jspecify.annotations.NullMarked;
