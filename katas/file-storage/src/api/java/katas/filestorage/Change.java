package katas.filestorage;

/** What a device has to know about a file that has changed. */
public sealed interface Change {

  /** The file that changed. */
  String fileId();

  /**
   * The user can read the file, and this is its newest state.
   *
   * @param file the file
   * @param right what the user may do with it
   */
  record Present(FileInfo file, Right right) implements Change {
    @Override
    public String fileId() {
      return file.fileId();
    }
  }

  /** The file is deleted, or not shared with the user any more. */
  record Gone(String fileId) implements Change {}
}
