package rubezh.ui.kit.value;

import java.util.List;
import rubezh.text.Language;

/**
 * Something to choose.
 *
 * @param value what the field then holds
 * @param code short code, also found and shown
 * @param ru Russian name
 * @param en English name
 * @param aliases further words it is found by: slang, Latin names
 */
public record Option(Object value, String code, String ru, String en, List<String> aliases) {
    public Option {
        aliases = List.copyOf(aliases);
    }

    public String label(Language language) {
        return language.choose(ru, en);
    }
}
