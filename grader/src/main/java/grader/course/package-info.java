/**
 * The course on disk. Input: its root folder; output: the katas found there by folder, each with
 * the rules of its brief, its test plan, its limits and its planted submissions.
 */
@NullMarked
package grader.course;

import org.jspecify.annotations.NullMarked;
