package grader.engineadapters;

/** The engines that somebody has to run; blobs, clock and tasks need no server of their own. */
public enum Engine {
  /** Behind {@link katas.blocks.KeyValueStore}. */
  REDIS,
  /** Behind {@link katas.blocks.VersionedTable}. */
  POSTGRES,
  /** Behind {@link katas.blocks.MessageLog}. */
  KAFKA
}
