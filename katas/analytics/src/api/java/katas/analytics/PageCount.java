package katas.analytics;

/**
 * How many events a page had, all types together.
 *
 * @param page the page
 * @param count how many, at least 1
 */
public record PageCount(String page, long count) {}
