package grader.policy;

import java.util.Optional;
import java.util.Set;

/**
 * Members by which two runs of one submission differ: generators without a seed, and which object
 * it is.
 *
 * <p>Whose {@code hashCode} and {@code toString} a call runs cannot be told, since class files name
 * {@code Object} for all of them; so the worker's JVM counts objects instead of drawing numbers.
 */
final class NondeterminismRules {
  /** Members that draw whatever their parameters are. */
  private static final Set<String> DRAWN =
      Set.of("java.lang.Math.random", "java.lang.StrictMath.random", "java.util.UUID.randomUUID");

  /** Generators that seed themselves where no seed is given. */
  private static final Set<String> GENERATORS =
      Set.of("java.util.Random", "java.util.SplittableRandom");

  /** What finds a generator by a name, which then seeds itself. */
  private static final Set<String> FOUND = Set.of("of", "getDefault");

  private static final Set<String> IDENTITIES =
      Set.of(
          "java.lang.Class.hashCode",
          "java.lang.Enum.hashCode",
          "java.lang.System.identityHashCode");

  private NondeterminismRules() {}

  /** Why a member is refused; empty when it is the same in every run. */
  static Optional<DenialReason> refusal(String owner, Member member) {
    String name = owner + "." + member.name();
    boolean unseeded =
        GENERATORS.contains(owner) && member.isConstructor() && member.types().isEmpty();
    boolean found = owner.startsWith("java.util.random.") && FOUND.contains(member.name());
    boolean shuffled = name.equals("java.util.Collections.shuffle") && member.types().size() == 1;
    if (DRAWN.contains(name) || unseeded || found || shuffled) {
      return Optional.of(DenialReason.RANDOM);
    }
    return IDENTITIES.contains(name) ? Optional.of(DenialReason.IDENTITY) : Optional.empty();
  }
}
