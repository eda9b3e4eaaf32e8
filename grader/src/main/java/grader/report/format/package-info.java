/**
 * The formats that other systems read. Input: reports, fresh or stored; output: the text of one
 * file for each format. A fault of the grader never becomes a 0 in a gradebook: a format either has
 * a state of its own for it or no file is written.
 */
@NullMarked
package grader.report.format;

import org.jspecify.annotations.NullMarked;
