package katas.blocks.simulation;

import java.util.function.BooleanSupplier;

/**
 * Something that has not begun: a scheduled task, or a message on its way.
 *
 * @param start its first step, with what it touches, for example {@code "starts task 3"}
 * @param due whether it could begin now: its time has come, it was not called off, and the machine
 *     that it waits for is up to it
 * @param owner the caller that scheduled it; the task dies with it
 * @param place the machine on which it runs; "" for a task of a server without a machine
 * @param body what it does, once
 */
public record PendingTask(
    Operation start, BooleanSupplier due, Object owner, String place, Runnable body) {}
