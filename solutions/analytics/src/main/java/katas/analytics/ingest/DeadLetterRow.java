package katas.analytics.ingest;

import katas.analytics.Problem;

/** A message that was not counted. */
record DeadLetterRow(int partition, long offset, String value, Problem problem) {}
