package katas.filestorage;

import java.util.List;

/** What became of an {@link Upload}. */
public sealed interface SaveResult {

  /** It is the newest version of its file. */
  record Saved(FileInfo file) implements SaveResult {}

  /**
   * Somebody else was there first, so it is a file of its own beside the one that was meant.
   *
   * @param copy the new file
   */
  record ConflictCopy(FileInfo copy) implements SaveResult {}

  /**
   * Nothing is saved, since chunks are not there, or not with the content that their name says.
   *
   * @param missing which, each once, at least one; {@link FileService#ask} gives links for them
   */
  record Incomplete(List<ChunkRef> missing) implements SaveResult {
    /** Copies the list. */
    public Incomplete {
      missing = List.copyOf(missing);
    }
  }

  /**
   * Nothing is saved, since the file's owner would use more than the quota.
   *
   * @param bytesLeft how many bytes more the owner may use, 0 or more
   */
  record OverQuota(long bytesLeft) implements SaveResult {}
}
