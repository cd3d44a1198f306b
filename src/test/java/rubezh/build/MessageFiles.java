package rubezh.build;

import static java.util.stream.Collectors.toMap;

import module java.base;

/** The two message files as they lie in the source tree. */
final class MessageFiles {
    static final Map<String, String> RU = read("ru");
    static final Map<String, String> EN = read("en");

    private static final Pattern KEY = Pattern.compile("(?m)^([\\w.-]+)[ \\t]*[=:]");

    private MessageFiles() {}

    private static Map<String, String> read(String language) {
        var properties = new Properties();
        try (var reader = new StringReader(text(language))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream()
                .collect(toMap(k -> k, properties::getProperty, (a, _) -> a, TreeMap::new));
    }

    /** Returns keys that stand twice in one file: the later silently wins. */
    static List<String> duplicateKeys(String language) {
        var seen = new ArrayList<String>();
        var doubles = new ArrayList<String>();
        KEY.matcher(text(language))
                .results()
                .map(m -> m.group(1))
                .forEach(key -> {
                    if (seen.contains(key)) {
                        doubles.add(language + " " + key);
                    }
                    seen.add(key);
                });
        return doubles;
    }

    private static String text(String language) {
        try {
            return Files.readString(Path.of("i18n", "messages_" + language + ".properties"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
