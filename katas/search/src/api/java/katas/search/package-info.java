/**
 * The contract of the search kata. Start with {@link katas.search.SearchIndex}; suggestions begin
 * at {@link katas.search.Suggester}, typing errors at {@link katas.search.FuzzyLookup}. Do not edit
 * these files: the grader uses its own.
 */
@NullMarked
package katas.search;

import org.jspecify.annotations.NullMarked;
