/**
 * The grader as a parcel for somebody else's machine. Input: a course and where the grader itself
 * runs from; output: a folder or a zip with the grader, the given side of the katas and the script
 * that the other system starts. Planted submissions stay at home, and so does what explains the
 * solutions.
 */
@NullMarked
package grader.bundle;

import org.jspecify.annotations.NullMarked;
