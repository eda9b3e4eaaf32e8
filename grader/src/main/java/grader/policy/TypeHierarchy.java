package grader.policy;

import grader.compile.CompiledSubmission;
import grader.policy.TypeInfo.Side;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All types that a submission can meet, by name: its own, those that it is given, those of the JDK.
 * A call names one of them and runs what another one declares, so each call is judged by both.
 *
 * <p>Of one submission; not safe for use by many threads. Class files are read, never loaded.
 */
final class TypeHierarchy implements AutoCloseable {
  private final Path own;
  private final List<Path> given = new ArrayList<>();
  private final List<FileSystem> open = new ArrayList<>();
  private final Map<String, Optional<TypeInfo>> known = new HashMap<>();
  private final Map<String, List<TypeInfo>> ownBelow = new HashMap<>();
  private final Map<Use, Set<String>> reached = new HashMap<>();

  private record Use(String owner, Member member) {}

  /** The types around the classes of a submission; the caller closes it. */
  static TypeHierarchy of(CompiledSubmission compiled) {
    TypeHierarchy hierarchy = new TypeHierarchy(compiled);
    try {
      for (Path library : compiled.kata().libraries()) {
        hierarchy.add(library);
      }
      compiled.imported().forEach(type -> hierarchy.addOwn(type.getName()));
    } catch (IOException e) {
      hierarchy.close();
      throw new UncheckedIOException(e);
    }
    return hierarchy;
  }

  private TypeHierarchy(CompiledSubmission compiled) {
    own = compiled.classes();
    given.add(compiled.kata().contract());
    given.add(compiled.kata().blocks());
  }

  private void addOwn(String name) {
    TypeInfo type = find(name).orElseThrow();
    for (TypeInfo above : upFrom(name)) {
      ownBelow.computeIfAbsent(above.name(), any -> new ArrayList<>()).add(type);
    }
  }

  private void add(Path library) throws IOException {
    if (Files.isDirectory(library)) {
      given.add(library);
    } else {
      FileSystem jar = FileSystems.newFileSystem(library);
      open.add(jar);
      given.add(jar.getPath("/"));
    }
  }

  @Override
  public void close() {
    try {
      for (FileSystem jar : open) {
        jar.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is known of a type; empty when nobody has it. */
  Optional<TypeInfo> find(String name) {
    Optional<TypeInfo> found = known.get(name);
    if (found == null) {
      found = read(name);
      known.put(name, found);
    }
    return found;
  }

  private Optional<TypeInfo> read(String name) {
    return classFile(name)
        .map(file -> TypeInfo.read(file, file.startsWith(own) ? Side.OWN : Side.GIVEN))
        .or(() -> JdkClasses.load(name).map(TypeInfo::of));
  }

  /** The class file of an own or given type; empty for those of the JDK. */
  Optional<Path> classFile(String name) {
    String file = name.replace('.', '/') + ".class";
    return Stream.concat(Stream.of(own), given.stream())
        .map(root -> root.resolve(file))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  /** The type and all above it, the nearest first. */
  List<TypeInfo> upFrom(String name) {
    Set<String> seen = new LinkedHashSet<>();
    List<TypeInfo> all = new ArrayList<>();
    Deque<String> next = new ArrayDeque<>(List.of(name));
    while (!next.isEmpty()) {
      String each = next.remove();
      if (seen.add(each)) {
        find(each)
            .ifPresent(
                type -> {
                  all.add(type);
                  next.addAll(type.supertypes());
                });
      }
    }
    return all;
  }

  /** The submission's own types that are of this type, itself among them. */
  List<TypeInfo> ownBelow(String name) {
    return ownBelow.getOrDefault(name, List.of());
  }

  /**
   * The types that are not the submission's and that a use of {@code member} on {@code owner} may
   * reach: those above it, and what an own class below it inherits where it declares nothing. An
   * own interface that repeats a method of the JDK is only another name for it.
   */
  Set<String> reached(String owner, Member member) {
    return reached.computeIfAbsent(new Use(owner, member), this::find);
  }

  private Set<String> find(Use use) {
    Set<String> found = foreignAbove(use.owner(), use.member());
    if (use.member().isVirtual()) {
      for (TypeInfo below : ownBelow(use.owner())) {
        inherited(below, use.member()).ifPresent(found::add);
      }
    }
    return found;
  }

  /** All that are not the submission's, on the way up to where it declares the member itself. */
  private Set<String> foreignAbove(String owner, Member member) {
    Set<String> found = new LinkedHashSet<>();
    Deque<String> next = new ArrayDeque<>(List.of(owner));
    Set<String> seen = new LinkedHashSet<>();
    while (!next.isEmpty()) {
      String name = next.remove();
      Optional<TypeInfo> type = find(name);
      if (!seen.add(name)) {
        continue;
      }
      if (type.isEmpty() || type.get().side() != Side.OWN) {
        found.add(name);
      } else if (!type.get().declares(member)) {
        next.addAll(type.get().supertypes());
      }
    }
    return found;
  }

  /** The class that is not the submission's whose code an own one runs for a method. */
  private Optional<String> inherited(TypeInfo type, Member method) {
    Optional<TypeInfo> each = Optional.of(type);
    while (each.isPresent()) {
      TypeInfo one = each.get();
      if (one.implementsIt(method)) {
        return one.side() == Side.OWN ? Optional.empty() : Optional.of(one.name());
      }
      each = one.superclass().flatMap(this::find);
    }
    return upFrom(type.name()).stream()
        .filter(one -> one.implementsIt(method))
        .filter(one -> one.side() != Side.OWN)
        .map(TypeInfo::name)
        .findFirst();
  }
}
