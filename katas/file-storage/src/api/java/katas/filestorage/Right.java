package katas.filestorage;

/** What a user may do with a file. */
public enum Right {
  /** Download it, see its versions and its changes. */
  READER,
  /** All that, and save and restore versions. */
  EDITOR,
  /** All that, and move, delete, share; cannot be given away. */
  OWNER
}
