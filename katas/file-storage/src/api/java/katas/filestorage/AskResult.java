package katas.filestorage;

import java.util.List;

/** The answer to {@link FileService#ask}. */
public sealed interface AskResult {

  /**
   * There is room for the file.
   *
   * @param missing what has to be sent, each chunk once, in the order of the manifest; possibly
   *     none
   */
  record Send(List<UploadLink> missing) implements AskResult {
    /** Copies the list. */
    public Send {
      missing = List.copyOf(missing);
    }
  }

  /**
   * The file's owner would use more than the quota.
   *
   * @param bytesLeft how many bytes more the owner may use, 0 or more
   */
  record OverQuota(long bytesLeft) implements AskResult {}
}
