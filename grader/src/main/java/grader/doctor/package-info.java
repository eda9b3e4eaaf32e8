/** Looks at a machine before a session. Input: the machine; output: findings with what to do. */
@NullMarked
package grader.doctor;

import org.jspecify.annotations.NullMarked;
