package rubezh.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/**
 * The sentences of one language. A key that is missing is a defect that the build finds; at run
 * time the key itself is shown. Patterns are ICU message patterns where they count something
 * ({@code {0, plural, …}}), else plain texts with {@code {0}}, {@code {1}}.
 */
public final class Messages {
    private final Language language;
    private final Properties patterns = new Properties();

    private Messages(Language language) {
        this.language = language;
        String name = "/rubezh/i18n/messages_" + language.code() + ".properties";
        try (InputStream in = Messages.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name);
            }
            patterns.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Messages in(Language language) {
        return new Messages(language);
    }

    public Language language() {
        return language;
    }

    public boolean has(String key) {
        return patterns.containsKey(key);
    }

    /**
     * Returns the sentence for a key with its arguments filled in. Numbers must already be
     * formatted, counts not.
     */
    public String text(String key, Object... arguments) {
        String pattern = patterns.getProperty(key, key);
        if (arguments.length == 0) {
            return pattern;
        }
        if (pattern.contains(", plural,") || pattern.contains(", select,")) {
            return Plurals.format(language, pattern, arguments);
        }
        String text = pattern;
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }
}
