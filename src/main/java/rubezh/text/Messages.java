package rubezh.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The sentences of one language. A key that is missing is a defect that the build finds; at run
 * time the key itself is shown.
 *
 * <p>A pattern names its arguments {@code {0}}, {@code {1}}; nothing needs escaping: apostrophes
 * and other braces stand for themselves, and what an argument holds is never read as a pattern. A
 * pattern that counts, {@code {0, plural, one {# запись} …}}, is an ICU message pattern and follows
 * ICU's quoting. Arguments are words, or whole numbers to count by; figures and dates come
 * formatted. Immutable and thread-safe.
 */
public final class Messages {
    private static final Map<Language, Messages> READ = new ConcurrentHashMap<>();

    private final Language language;
    private final Map<String, String> patterns;
    private final Plurals plurals;

    private Messages(Language language, Map<String, String> patterns) {
        this.language = language;
        this.patterns = patterns;
        this.plurals = new Plurals(language);
    }

    /** Returns the sentences of a language; they are read once. */
    public static Messages in(Language language) {
        return READ.computeIfAbsent(language, Messages::read);
    }

    private static Messages read(Language language) {
        String name = "/rubezh/i18n/messages_" + language.code() + ".properties";
        try (InputStream in = Messages.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name);
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            var patterns = new HashMap<String, String>();
            properties.forEach((key, pattern) -> patterns.put((String) key, (String) pattern));
            return new Messages(language, patterns);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Language language() {
        return language;
    }

    public boolean has(String key) {
        return patterns.containsKey(key);
    }

    /** Returns all keys, for the tests that compare languages. */
    public Set<String> keys() {
        return Set.copyOf(patterns.keySet());
    }

    /** Returns the sentence for a key with its arguments filled in. */
    public String text(String key, Object... arguments) {
        String pattern = patterns.getOrDefault(key, key);
        if (arguments.length == 0) {
            return pattern;
        }
        return Plurals.hasPlural(pattern)
                ? plurals.format(pattern, arguments)
                : fill(pattern, arguments);
    }

    /**
     * Loads what counting words needs, on any thread: the first sentence that counts takes long.
     */
    public void loadPlurals() {
        plurals.format("{0, plural, one {#} other {#}}", 1);
    }

    static String fill(String pattern, Object... arguments) {
        var text = new StringBuilder(pattern.length() + 32);
        int i = 0;
        while (i < pattern.length()) {
            int index = placeholder(pattern, i, arguments.length);
            if (index < 0) {
                text.append(pattern.charAt(i++));
            } else {
                text.append(arguments[index]);
                i = pattern.indexOf('}', i) + 1;
            }
        }
        return text.toString();
    }

    /** Returns the argument asked for by the placeholder that starts here, or -1: none does. */
    private static int placeholder(String pattern, int at, int count) {
        if (pattern.charAt(at) != '{'
                || at + 2 >= pattern.length()
                || pattern.charAt(at + 2) != '}') {
            return -1;
        }
        int index = pattern.charAt(at + 1) - '0';
        return index >= 0 && index < Math.min(count, 10) ? index : -1;
    }
}
