/**
 * Real faults on the way to real engines: takes the address of a server, gives another one, behind
 * which requests and answers get lost or late where a test says so.
 */
@NullMarked
package grader.engineadapters.faults;

import org.jspecify.annotations.NullMarked;
