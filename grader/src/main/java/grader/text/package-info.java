/**
 * Text of strangers. Input: what a submission or this machine wrote, output: text that is safe
 * where it is printed. Every stage may use it; it uses none.
 */
@NullMarked
package grader.text;

import org.jspecify.annotations.NullMarked;
