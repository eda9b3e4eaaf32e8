package katas.analytics.counts;

import java.time.Instant;

/** What is stored for each window, page and type of a site. */
public record CountRow(Instant start, String page, String type, long count) {}
