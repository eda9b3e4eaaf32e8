package katas.analytics;

/** A message that was not counted. */
record AsideRow(int partition, long offset, String value, Problem problem) {}
