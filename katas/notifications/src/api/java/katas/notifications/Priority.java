package katas.notifications;

/** Which message goes first, the first constant first. */
public enum Priority {
  /** To be sent within seconds: neither quiet hours nor the quota hold it back. */
  URGENT,
  /** What most messages are. */
  NORMAL,
  /** Campaigns: sent when nothing else is due. */
  BULK
}
