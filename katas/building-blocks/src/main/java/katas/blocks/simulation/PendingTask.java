package katas.blocks.simulation;

import java.util.function.BooleanSupplier;

/**
 * A scheduled task that has not begun.
 *
 * @param name for stories, for example {@code "task 3"}
 * @param due whether its time has come, and it was not called off
 * @param owner the caller that scheduled it; the task dies with it
 * @param body what it does, once
 */
public record PendingTask(String name, BooleanSupplier due, Object owner, Runnable body) {}
