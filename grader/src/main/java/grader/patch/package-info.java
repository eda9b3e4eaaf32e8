/**
 * Planted submissions as patches over the reference solution. Input: the files of a reference and a
 * unified diff; output: the files of the submission, or one sentence on why the diff does not
 * apply. The only place that lays a planted submission over its reference, and the only one that
 * stores one.
 */
@NullMarked
package grader.patch;

import org.jspecify.annotations.NullMarked;
