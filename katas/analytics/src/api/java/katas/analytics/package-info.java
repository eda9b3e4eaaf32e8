/**
 * The contract of the analytics kata. Start with {@link katas.analytics.AnalyticsServer} (counting
 * from the log), then {@link katas.analytics.WindowOperator} (event time) and {@link
 * katas.analytics.History} (queries). Do not edit these files: the grader uses its own.
 */
@NullMarked
package katas.analytics;

import org.jspecify.annotations.NullMarked;
