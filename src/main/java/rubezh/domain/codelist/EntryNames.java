package rubezh.domain.codelist;

import java.util.List;

/**
 * Code with its names.
 *
 * @param code the code
 * @param en English label
 * @param ru Russian label
 * @param aliases other names in both languages
 */
public record EntryNames(String code, String en, String ru, List<String> aliases) {
    /** Longest label or alias, in characters. */
    public static final int MAX_LENGTH = 200;

    public EntryNames {
        aliases = List.copyOf(aliases);
    }
}
