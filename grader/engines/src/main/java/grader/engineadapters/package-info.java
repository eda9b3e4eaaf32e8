/**
 * The boxes of the whiteboard, real: takes the addresses of servers, or starts its own, and gives
 * the building blocks on them to one test after the other. Read {@link
 * grader.engineadapters.Engines} first. The packages in order: {@code shared}, {@code server}, one
 * for each block, and this one.
 */
@NullMarked
package grader.engineadapters;

import org.jspecify.annotations.NullMarked;
