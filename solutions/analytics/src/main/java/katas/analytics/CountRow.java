package katas.analytics;

import java.time.Instant;

/** What is stored for each window, page and type of a site. */
record CountRow(Instant start, String page, String type, long count) {}
