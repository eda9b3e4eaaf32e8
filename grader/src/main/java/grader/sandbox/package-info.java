/**
 * Walls of the operating system around a process. Input: a command, the folders that it may see and
 * what it may use; output: the same command inside the strongest sandbox that this machine offers.
 * Nothing is promised that was not tried on this machine first.
 */
@NullMarked
package grader.sandbox;

import org.jspecify.annotations.NullMarked;
