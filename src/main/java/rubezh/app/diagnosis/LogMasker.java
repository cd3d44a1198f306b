package rubezh.app.diagnosis;

import module java.base;

/**
 * Takes everything out of the lines of the log that could name a person, a login, a record, a path
 * or a password. Nothing passes because it looks harmless: only what is known to be written by the
 * program itself does, which is the time, the level, the class, the messages of {@code
 * log-messages.txt} without their arguments, codes of faults, names of exceptions and stack frames.
 */
final class LogMasker {
    private static final String MASK = "…";
    private static final Pattern ENTRY =
            Pattern.compile(
                    "(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:Z|[+-]\\d\\d:\\d\\d)"
                            + " (?:ERROR|WARN|INFO|DEBUG) [A-Z][A-Za-z0-9]*) ?(.*)");

    /** First words of the packages of the program and its libraries. */
    private static final String PACKAGE =
            "(?:rubezh|java|javax|javafx|jdk|sun|com|org|net|tools|picocli|dev|de|mil)";

    private static final Pattern FRAME =
            Pattern.compile(
                    "\\s*at (?:[a-z.]+(?:@[\\d.]+)?/)?"
                            + PACKAGE
                            + "\\.[\\w.$]+\\.(?:[\\w$]+|<init>|<clinit>)"
                            + "\\((?:\\w+\\.java:\\d+|Native Method|Unknown Source|\\w+\\.java)\\)");
    private static final Pattern OMITTED =
            Pattern.compile("\\s*\\.\\.\\. \\d+ (?:more|common frames omitted)");
    private static final Pattern EXCEPTION =
            Pattern.compile(
                    "(\\s*(?:Caused by: |Suppressed: |Wrapped by: )?"
                            + PACKAGE
                            + "\\.(?:[a-z]\\w*\\.)*(?:[A-Z][A-Za-z0-9$]*)?(?:Exception|Error|Fault))"
                            + "(?::.*)?");
    private static final Pattern CODE = Pattern.compile("[A-Z]{3}-\\d{3}");

    /** Known messages, each with a group for every argument. */
    private final Map<Pattern, String> known = new LinkedHashMap<>();

    /**
     * @param messages messages of the program as they stand in its code, with {@code {}} for an
     *     argument
     */
    LogMasker(List<String> messages) {
        for (String message : messages) {
            String quoted =
                    Arrays.stream(message.split("\\{}", -1))
                            .map(Pattern::quote)
                            .collect(Collectors.joining("(.*)"));
            known.put(Pattern.compile(quoted), message);
        }
    }

    /** Returns the masker of the messages of this program. */
    static LogMasker ofProgram() {
        try (InputStream in =
                Objects.requireNonNull(
                        LogMasker.class.getResourceAsStream("/rubezh/support/log-messages.txt"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new LogMasker(text.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the masked lines; several of which nothing is left stand as one. */
    List<String> mask(List<String> lines) {
        var masked = new ArrayList<String>();
        for (String line : lines) {
            // A tab would be shown on a terminal as a mark, not as it is saved.
            String shown = mask(line).replace("\t", "    ");
            if (!shown.equals(MASK) || masked.isEmpty() || !masked.getLast().equals(MASK)) {
                masked.add(shown);
            }
        }
        return masked;
    }

    private String mask(String line) {
        Matcher entry = ENTRY.matcher(line);
        if (entry.matches()) {
            return entry.group(1) + " " + message(entry.group(2));
        }
        if (FRAME.matcher(line).matches() || OMITTED.matcher(line).matches()) {
            return line;
        }
        Matcher exception = EXCEPTION.matcher(line);
        return exception.matches() ? exception.group(1) : MASK;
    }

    private String message(String text) {
        for (var message : known.entrySet()) {
            Matcher found = message.getKey().matcher(text);
            if (found.matches()) {
                return filled(message.getValue(), found);
            }
        }
        return MASK;
    }

    private static String filled(String message, Matcher found) {
        var text = new StringBuilder();
        String[] parts = message.split("\\{}", -1);
        for (int i = 0; i < parts.length; i++) {
            text.append(i == 0 ? "" : argument(found.group(i))).append(parts[i]);
        }
        return text.toString();
    }

    private static String argument(String argument) {
        Matcher exception = EXCEPTION.matcher(argument);
        if (CODE.matcher(argument).matches()) {
            return argument;
        }
        return exception.matches() ? exception.group(1) : MASK;
    }
}
