package katas.blocks.simulation;

import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * What is to be done, and where.
 *
 * @param owner the caller that it dies with
 * @param place the machine on which it runs, or ""
 * @param start its first step; it is told the number of the task
 * @param early whether it may begin before its time, as a message may that has no fixed speed
 * @param ready whether the place is ready for it
 * @param body what it does
 */
record TaskSpec(
    Object owner,
    String place,
    Function<Long, Operation> start,
    boolean early,
    BooleanSupplier ready,
    Runnable body) {}
