package katas.filestorage;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import katas.blocks.Row;
import katas.filestorage.Rows.FileRow;
import katas.filestorage.Rows.Grant;

/**
 * Where an upload would be saved, as the table was when it was read.
 *
 * @param ownerId whose quota it is
 * @param path where the file is, was, or shall be
 * @param file the file that is edited, deleted or not; empty for a new file
 * @param inPlace whether it becomes the next version of that file
 * @param grants whom it is shared with
 * @param known chunks that need not be sent
 */
record Place(
    String ownerId,
    String path,
    Optional<Row<FileRow>> file,
    boolean inPlace,
    List<Grant> grants,
    Set<ChunkRef> known) {

  /** The id of the file that is edited. */
  String fileId() {
    return file.orElseThrow().key();
  }

  /** The number of the version that is saved. */
  long nextVersion() {
    return inPlace ? file.orElseThrow().value().version() + 1 : 1;
  }

  /** How many bytes the owner uses less when this is saved. */
  long replaced() {
    return inPlace ? file.orElseThrow().value().size() : 0;
  }
}
