package rubezh.store.projection;

/**
 * Word of a search, folded as {@link SearchText} folds.
 *
 * @param prefix whether words that begin with it match too
 */
public record SearchTerm(String word, boolean prefix) {}
