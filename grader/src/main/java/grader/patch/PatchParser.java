package grader.patch;

import grader.patch.FilePatch.Change;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jgit.diff.DiffEntry.ChangeType;
import org.eclipse.jgit.lib.AbbreviatedObjectId;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.patch.CombinedFileHeader;
import org.eclipse.jgit.patch.FileHeader;
import org.eclipse.jgit.patch.FileHeader.PatchType;
import org.eclipse.jgit.patch.FormatError;
import org.eclipse.jgit.patch.HunkHeader;
import org.eclipse.jgit.patch.Patch;

/**
 * Reads a unified diff by JGit, whose parser knows all forms that git writes, and holds it to what
 * a planted submission may do.
 */
final class PatchParser {
  /** Names below {@code src/} without a step back, an empty step or a letter that needs care. */
  private static final Pattern INSIDE =
      Pattern.compile("src(/(?!\\.{1,2}(/|$))[^/\\\\:\\p{Cntrl}]+)+");

  private final byte[] diff;

  PatchParser(byte[] diff) {
    this.diff = diff;
  }

  List<FilePatch> files() {
    Patch parsed = new Patch();
    parsed.parse(diff, 0, diff.length);
    for (FormatError error : parsed.getErrors()) {
      throw new PatchException(
          PatchMessages.malformed(line(error.getOffset()), error.getMessage()));
    }
    List<FilePatch> files = new ArrayList<>();
    Set<String> paths = new HashSet<>();
    for (FileHeader header : parsed.getFiles()) {
      FilePatch file = file(header);
      if (!paths.add(file.path())) {
        throw new PatchException(PatchMessages.fileTwice(file.path()));
      }
      files.add(file);
    }
    if (files.isEmpty()) {
      throw new PatchException(PatchMessages.EMPTY);
    }
    if (diff[diff.length - 1] != '\n') {
      throw new PatchException(PatchMessages.NO_LINE_END);
    }
    return files;
  }

  private static FilePatch file(FileHeader header) {
    Change change = change(header);
    String path = change == Change.DELETE ? header.getOldPath() : header.getNewPath();
    if (!INSIDE.matcher(path).matches()) {
      throw new PatchException(PatchMessages.outside(path));
    }
    boolean renamed = change == Change.EDIT && !header.getOldPath().equals(path);
    if (renamed || !isText(header)) {
      throw new PatchException(PatchMessages.notText(path));
    }
    List<Hunk> hunks = hunks(header, path);
    if (hunks.isEmpty() && change == Change.EDIT) {
      throw new PatchException(PatchMessages.noChange(path));
    }
    Optional<String> base =
        Optional.ofNullable(header.getOldId())
            .filter(AbbreviatedObjectId::isComplete)
            .map(AbbreviatedObjectId::name);
    return new FilePatch(path, change, base, hunks);
  }

  private static Change change(FileHeader header) {
    ChangeType type = header.getChangeType();
    return switch (type) {
      case ADD -> Change.ADD;
      case DELETE -> Change.DELETE;
      case MODIFY -> Change.EDIT;
      case RENAME, COPY -> throw new PatchException(PatchMessages.notText(header.getNewPath()));
    };
  }

  private static boolean isText(FileHeader header) {
    FileMode mode = header.getNewMode();
    boolean special = FileMode.SYMLINK.equals(mode) || FileMode.GITLINK.equals(mode);
    return header.getPatchType() == PatchType.UNIFIED
        && !(header instanceof CombinedFileHeader)
        && !special;
  }

  private static List<Hunk> hunks(FileHeader header, String path) {
    List<Hunk> hunks = new ArrayList<>();
    int end = 0;
    for (HunkHeader each : header.getHunks()) {
      Hunk hunk = new HunkReader(each).read(hunks.size() + 1);
      if (hunk.line() < end) {
        throw new PatchException(
            PatchMessages.hunk(hunk.number(), hunk.line(), path, PatchMessages.OVERLAPS));
      }
      end = hunk.endLine();
      hunks.add(hunk);
    }
    return hunks;
  }

  private int line(int offset) {
    return Lines.of(Arrays.copyOf(diff, offset)).size() + 1;
  }
}
