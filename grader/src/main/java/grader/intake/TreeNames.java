package grader.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The names in a tree that may matter, in order; nothing was opened for them. */
record TreeNames(List<String> sources, List<FileTree.Entry> archives, List<String> links) {
  /**
   * Lists a tree.
   *
   * @param most so many files may be in it
   */
  static TreeNames of(FileTree tree, int most) throws IOException {
    TreeNames names = new TreeNames(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    int[] count = {0};
    tree.visit(
        entry -> {
          if (count[0]++ == most) {
            throw Rejection.ofPackaging(IntakeMessages.tooManyNames(most));
          }
          names.add(entry);
        });
    names.sources.sort(null);
    names.archives.sort(Comparator.comparing(FileTree.Entry::name));
    names.links.sort(null);
    return names;
  }

  private void add(FileTree.Entry entry) {
    if (entry.isLink()) {
      links.add(entry.name());
    } else if (entry.name().endsWith(".java")) {
      sources.add(entry.name());
    } else if (ArchiveFormat.isNamed(entry.name())) {
      archives.add(entry);
    }
  }

  /** The names of the archives. */
  List<String> archiveNames() {
    return archives.stream().map(FileTree.Entry::name).toList();
  }
}
