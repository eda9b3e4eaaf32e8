package exam.search;

/**
 * The words that are misspelled most often, each in its right spelling. Source, licence (CC BY-SA
 * 4.0) and changes: see {@link Misspellings}; of this list, the words with the most misspellings.
 */
final class RightWords {
  static final String LIST =
      """
      abbreviation abbreviations about absolute absolutely academics accelerate accelerated
      acceleration accept acceptable acceptably acceptance accepted accepting acceptor acceptors
      accepts access accessibility accessible accidentally accommodate according accordingly
      account accumulate accumulated accumulates accumulating accumulation achievable achievement
      achievements acknowledge acknowledged acknowledges acknowledging activate activated
      activates activating activation activations active activity actual actually additional
      additionally address addressed addresses addressing adjacencies adjacency adjacent
      administer administrator advantage advantages after against aggregate aggregated aggregates
      aggregating aggregation aggregations aggregator aggregators aggressive agnosticism algorithm
      algorithmic algorithmically algorithms alignment alignments allocate allocated allocating
      allocation alphabet alphabetical alphabetically already alternative alternatively
      alternatives although always ambiguous amphetamines and android androids annotations
      announcements anonymous anonymously another anything apostrophe apparent apparently
      appearance appearances appears applicable application applications applied appreciate
      appreciated appreciates appreciating appreciation appreciative appropriate appropriately
      approximate approximated approximately approximates approximating approximation
      approximations arbitrarily arbitrary arbitration architect architects architectural
      architecture architectures argument arguments arithmetic armageddon around arranged
      arrangement arrangements arranges artifacts assigned assignment assignments assimilate
      assistants associate associated associates associating association associations associative
      assume assumed assumes assuming assumption assumptions asymmetric asynchronous
      asynchronously attached attachment attachments attempt attempted attempting attempts
      attribute attributed attributes attributing attribution attributions authenticate
      authenticated authenticates authenticating authentication authenticator authenticators
      authorization automatic automatically auxiliary availability available background
      backgrounds basically because before beginning believable benchmark benchmarking benchmarks
      between boolean boundaries boundary bounding broadcast buffer building buildings
      bureaucratic bureaucrats business button calculate calculated calculates calculating
      calculation calculations calculator calculators californian callback callbacks candidate
      candidates canonical capabilities capability capacitor capacitors capacity categories
      category ceremonial ceremonies ceremony certain certainly certainty certificate certificated
      certificates certification certifications challenger change changed changes changing channel
      character characteristic characteristics characters check checkbox checkboxes checked
      checker checkers checking checklist checklists checkout checkpoint checkpoints checks
      checksum checksums children chisel chocolates circular circumstance circumstances
      circumstantial civilizations cleanup closely coalesce coalesced coalescence coalescing
      coefficient coefficients collaborate collection column columns combination combinations
      command commands comment comments commissioner committed communication community comparable
      comparator comparators compare compares comparing comparison comparisons compatibilities
      compatibility compatible compensate compilation compiler compilers complete completed
      completely completes completing completion complicate component components compressed
      compression computation concatenate concatenated concatenating concentrate condition
      conditional conditionally conditions confidential configurable configuration configurations
      configure configured configures configuring confirmation confirmed conjunction connect
      connected connecting connection connections connectivity connector connectors connects
      consecutive consequences conservation considered consistent consistently constant constants
      constraint constraints construct constructed constructing construction constructions
      constructor constructors constructs contact contacting contacts contain contained container
      containers containing contains content contents contiguous continue continuity continuous
      continuously contribute contributed contributes contributing contribution contributions
      contributor contributors control controlled controller controllers controlling controls
      convenience convenient conveniently conversation conversion converter coordinate coordinates
      coordination copenhagen copyright copyrighted copyrights corporation corporations correct
      corrections correctly correlates correlation correspond corresponded correspondence
      correspondences correspondent correspondents corresponding correspondingly corresponds could
      create created creates creating credential credentials critical critically cumulative
      current currently customer customization customized database decision declaration
      declarations declared declares default defaulted defaults defined definite definitely
      definition definitions definitive definitively delete denominator depended dependence
      dependencies dependency dependent dependently dependents depending deployment deployments
      deprecate deprecated deprecates deprecating deprecation derivatives derived describe
      described describes describing description descriptions descriptive descriptively descriptor
      descriptors destination destinations destroyed destroying destruction destructor details
      determine determines deterministic develop developer developers development developments
      device diagnostic diagnostics diagonal dictionaries dictionary difference differences
      different differentiate differently dimension dimensional dimensions direction directional
      directions directives directly directories directory disable disabled disables disabling
      disappeared disappointed disastrous disconnect disconnected disconnecting disconnection
      disconnects discussed discussion discussions display displays distance distinguish
      distribute distributed distributing distribution distributions distributor distributors
      document documentaries documentation documentations documented documenting documents double
      downgrade downgraded downgrading download downloading duplicate duplicated duplicates
      duplicating duplication duplications during dynamic dynamically dynamics earlier easily
      effectively efficient efficiently electrolytes element elementary elements eliminates
      elimination embarrassing embedded embedding empty enable enabled enables enabling encoding
      encrypt encrypted encrypting encryption encyclopedia endpoint endpoints enhancement enough
      enthusiasts entrepreneurs entries environment environmental environments equivalence
      equivalent equivalently equivalents erroneous erroneously error especially essentially
      evaluate evaluated evaluates evaluating evaluation evaluations everything exactly example
      examples exception exceptional exceptions exchange exchanged exchanges exchanging exclusive
      exclusively executable execute executed executes executing execution executions executor
      executors exercise exhaustion existence existing expansions expect expectation expectations
      expected expectedly expecting expects experience experienced experiences experiencing
      experiment experimental experimentally experimented experimenter experimenters experimenting
      experiments explanations explicit explicitly exponential expression expressions extension
      extensions external extraction extrapolate extremely failure failures feature features
      finished firmware flexibility follow followed follower followers following follows format
      formatted formatter formatting forward fragment framework frankenstein frequencies frequency
      frequently function functional functionalities functionality functionally functioned
      functioning functions further furthermore future general generalize generally generate
      generated generates generating generation generations generator generators generic generics
      geometry global globally government guantanamo guarantee guaranteed guaranteeing guarantees
      hallucinations handler handling handshake have heuristic heuristics hierarchical
      hierarchically hierarchies hierarchy highlight highlighting horizontal horizontally however
      hypothetical identical identification identified identifier identifiers identifies identify
      identifying ideologies ignore ignored ignoring illegitimate illuminati immediate immediately
      implement implementation implementations implemented implementing implements implicit
      implicitly important importantly impossible improve improved improvement improvements
      improves improving inaccessible inadvertently inappropriate include included includes
      including incompatible inconsistency inconsistent inconvenience inconvenient incorporate
      incorporated incorporates incorporating incorporation incorrectly increment incremental
      incrementally incremented increments indefinitely independence independent independently
      indicate indicates indicating indication individual individually individuals inefficient
      inexperience infinite infinitely information informational infrastructure inherit inherited
      initial initialization initializations initialize initialized initializes initializing
      initially initials input insensitive installation installations installed installer
      installing installs instance instances instantiate instantiated instantiation instead
      instruction instructions insufficient integral integrate integrated integrates integrating
      integration integrations intellectuals interactive interested interesting interface
      interfaces interferes intermediate interpolation interpret interpretation interpreted
      interpreter interrupt interrupted interrupting interrupts intersection intrinsic introduced
      introduces introduction invalid invalidate invulnerable irrelevant iterate iteration
      iterations iterator itself juggernaut justification keyboard knowledge knowledgeable
      language languages legitimate legitimately length lengths libraries library license
      lieutenant limitation linguistics location locations maintaining maintenance malformed
      maliciously management manifest manifestation manifests manually manufactured manufactures
      material materials mathematics maximum measurement mechanism mechanisms memory mentioned
      message messaged messages messaging metadata method methods metropolis metropolitan
      microsoft minimum miscellaneous misinterpret mismatched misogynist misogynistic modification
      modifications modified modifier modifiers modifies modify modifying module modules
      multiplayer multiple multiples multiplication multiplied multiplier multipliers multiplies
      multiply multiplying narcissist navigation necessarily necessary negative negligible
      negotiable negotiate negotiated negotiates negotiating negotiation negotiations negotiator
      negotiators neighbors network normalize normalized nothing notification notifications number
      numbering numbers object objectives objects obviously occasional occasionally occurred
      occurrence occurrences officially omniscience opening operate operates operating operation
      operational operations operator operators opportunities opportunity optimization
      optimizations optimize optimized optimizer optimizers optimizes optimizing option optional
      optionally options organization orientation original originally originals otherwise output
      overridden overrides overriding package packaged packages packaging paragraph paragraphs
      parallel parameter parameters participant participants participate particular particularly
      perform performance performances performed peripheral peripherals permanently permission
      permissions pharmaceutical physical physically placeholder placeholders platform platforms
      point pointer points populations position positioned positioning positive possibilities
      possibility possible possibly potential potentially precedence precious precision
      predecessors preferable preference preferences preferred prestigious previous previously
      priority privilege privileged privileges probabilities probability probable probably problem
      problematic problems procedure procedures process processed processes processing processors
      productions program progress projection propagated propagation properly properties property
      proprietary protocol protocols provide provided provider providers provides providing
      published publisher publishers python queries question questioned questioning questionnaire
      questionnaires questions received recognition recommend recommendation recommended
      recommends recursive recursively redundancy redundant reference referenced references
      referencing regardless register registered registering registers registration registrations
      registry regular relative relatively release released releasing relevant remember remembered
      reminiscent remove removing rendezvous renegotiable renegotiate renegotiated renegotiates
      renegotiating renegotiation replace replacement replacements repositories repository
      represent representation represented representing represents republicans request requested
      requesting requests required requirement requirements requires requiring reserved
      resistances resolution resource resourced resources resourcing respectively response
      responses responsibility responsible responsibly responsive restaurant restriction result
      results retrieve return returned returning returns revolutionary satisfaction satisfied
      satisfies satisfy satisfying scandinavian scenario scenarios schedule scheduler scheduling
      screenshot screenshots script scripted scripting scripts search second secondary seconds
      section security segment select selected selecting selection selections selects
      sensationalism sensitive separate separated separately separates separating separation
      separations separator separators sequence sequences sequential service setting settings
      shortcut should signature signatures significance significant significantly silhouette
      similar similarities similarity similarly simplifying simultaneous simultaneously singular
      singularity software someone something sometime sometimes somewhere source sovereignty
      special specialized specific specifically specification specifications specifics specified
      specifier specifiers specifies specify specifying standard standards statement statistics
      storage strategies strategy structural structure structured structures structuring subscribe
      subscribed subscriber subscriptions subsequent succeeds success successes successful
      successfully succession successive successor successors sufficient support supported
      supporters supporting supports susceptible suspicions symbol symbolic symbols symmetric
      symmetrically symptomatically symptoms synchronous synchronously syntax system systems
      target targeting technically technician technique techniques temperature temperatures
      template templates temporarily temporary terminal terminals terminate terminated terminates
      terminating termination terminator that the themselves theoretical theoretically this
      threshold thresholds through timestamp together tomorrow traditional triggered triggering
      unavailability unavailable unbelievable underlying understand understanding understands
      unexpected unexpectedly unfinished unfortunate unfortunately uninitialized unknown
      unnecessarily unnecessary unspecified unsubscribe unsubscribed unsuccessful unsuccessfully
      unsupported update updates upgrade upgraded upgrades upgrading useful using utilities
      utility utilization validate validated validates validating validation validations validator
      value values variable variables vector vectors vegetarians verification verifications
      verifies verify verifying version versioned versioning versions vertical vertices virtual
      visibility visible visualization vulnerabilities vulnerability vulnerable warning warnings
      whether which will window windows with within without workaround workarounds workspace would
      you your
      """;

  private RightWords() {}
}
