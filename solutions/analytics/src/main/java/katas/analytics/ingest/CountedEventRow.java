package katas.analytics.ingest;

import java.time.Instant;

/** Says that an event was counted; kept until no repeat of it can count any more. */
record CountedEventRow(Instant at) {}
