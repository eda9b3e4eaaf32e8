package katas.notifications;

/** Which message goes first, the first constant first. */
public enum Priority {
  /** Within seconds: neither quiet hours nor a quota holds it back. */
  URGENT,
  /** What most messages are. */
  NORMAL,
  /** Campaigns: when nothing else waits. */
  BULK
}
