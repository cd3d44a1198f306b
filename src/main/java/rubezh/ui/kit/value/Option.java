package rubezh.ui.kit.value;

import java.util.List;
import rubezh.text.Language;

/**
 * Option of a list.
 *
 * @param value value of the field when chosen
 * @param code short code, shown and searched
 * @param ru Russian name
 * @param en English name
 * @param aliases further search terms: slang, Latin names
 */
public record Option(Object value, String code, String ru, String en, List<String> aliases) {
    public Option {
        aliases = List.copyOf(aliases);
    }

    public String label(Language language) {
        return language.choose(ru, en);
    }
}
