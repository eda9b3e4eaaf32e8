package grader.course;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A member of a library that submissions may use: {@code a.b.Type#name} for a field or all methods
 * of this name, {@code a.b.Type#name(long, java.lang.String)} for one method, {@code new} for the
 * constructors, and {@code a.b.Type} alone for a type that may be named and nothing more.
 *
 * @param type the binary name of the type that declares it
 * @param name the name; empty when only the type may be named
 * @param parameters binary names of the erased types; empty when they do not matter
 */
public record LibraryMember(String type, Optional<String> name, Optional<List<String>> parameters) {
  /** How to write one. */
  static final String EXAMPLE = "a.b.Type#name(long, java.lang.String)";

  private static final Pattern FORM =
      Pattern.compile("([\\w.$]+\\.[\\w$]+)(?:#(\\w+)(?:\\(([\\w.$;\\[, ]*)\\))?)?");
  private static final String CONSTRUCTOR = "<init>";

  /** The parts are lists that nobody changes. */
  public LibraryMember {
    parameters = parameters.map(List::copyOf);
  }

  static Optional<LibraryMember> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Optional<String> name =
        Optional.ofNullable(matcher.group(2)).map(it -> it.equals("new") ? CONSTRUCTOR : it);
    Optional<List<String>> parameters =
        Optional.ofNullable(matcher.group(3))
            .map(it -> Stream.of(it.split(",")).map(String::strip).toList())
            .map(it -> it.equals(List.of("")) ? List.of() : it);
    return Optional.of(new LibraryMember(matcher.group(1), name, parameters));
  }

  /** Whether this permits a member of this type, whose constructors are called {@code <init>}. */
  public boolean permits(String ofType, String member, List<String> types) {
    return type.equals(ofType)
        && name.filter(member::equals).isPresent()
        && parameters.map(types::equals).orElse(true);
  }
}
