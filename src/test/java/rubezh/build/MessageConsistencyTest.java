package rubezh.build;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import module java.base;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import org.junit.jupiter.api.Test;
import rubezh.domain.seizure.Seizure;
import rubezh.report.ReportKind;
import rubezh.shape.RecordShape;

/** Both languages say everything, with the same blanks to fill in, and nothing nobody asks for. */
class MessageConsistencyTest {
    private static final Map<String, String> RU = MessageFiles.RU;
    private static final Map<String, String> EN = MessageFiles.EN;

    /** Texts that are the same in both languages, or in the other's script, on purpose. */
    private static final Pattern SAME =
            Pattern.compile(
                    "common\\.(language\\.(ru|en)|app)|cli\\.inspect\\.sha256|signin\\.first\\.(ru|en)\\..*|example\\..*");

    private static final Pattern CODE = Pattern.compile("(?!SHA|AES|FMT)[A-Z]{2,5}-\\d{3}");
    private static final Pattern FORM = Pattern.compile("\\.(short|hint|example)$");
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

    /** Words of the head of each paper of a case. */
    private static final Set<String> HEAD = Set.of("name", "title", "of", "suffix");

    private static final Pattern BLANK = Pattern.compile("\\{[^{}]*}");

    private static final Set<String> LITERALS = literals();

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(RU.keySet()).isEqualTo(EN.keySet());
        assertThat(Stream.of("ru", "en").flatMap(l -> MessageFiles.duplicateKeys(l).stream()))
                .isEmpty();
    }

    @Test
    void patternsAreWellFormedAndHaveTheSameBlanks() {
        RU.forEach((key, text) -> {
            assertThatCode(() -> new MessagePattern(text))
                    .as("ru " + key)
                    .doesNotThrowAnyException();
            String english = EN.getOrDefault(key, text);
            assertThatCode(() -> new MessagePattern(english))
                    .as("en " + key)
                    .doesNotThrowAnyException();
            assertThat(placeholders(text)).as(key).isEqualTo(placeholders(english));
        });
    }

    @Test
    void countsHaveEveryFormOfTheLanguage() {
        assertThat(missingPluralForms(RU, Set.of("one", "few", "many", "other"))).isEmpty();
        assertThat(missingPluralForms(EN, Set.of("one", "other"))).isEmpty();
    }

    @Test
    void eachTextIsInItsOwnScript() {
        var wrong = new TreeSet<String>();
        EN.forEach((key, text) -> {
            if (CYRILLIC.matcher(text).find() && !SAME.matcher(key).matches()) {
                wrong.add("en " + key + " = " + text);
            }
            boolean words = WORD.matcher(BLANK.matcher(text).replaceAll("")).find();
            if (words && RU.getOrDefault(key, "").equals(text) && !SAME.matcher(key).matches()) {
                wrong.add("ru " + key + " = " + text);
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void noTextIsEmptyOrHasStraySpaces() {
        Predicate<Map.Entry<String, String>> stray =
                e ->
                        e.getValue().isEmpty()
                                || !e.getKey().endsWith(".prompt")
                                        && !e.getValue().strip().equals(e.getValue());
        assertThat(Stream.of(RU, EN).flatMap(m -> m.entrySet().stream()).filter(stray)).isEmpty();
    }

    @Test
    void everyFieldAndSectionHasALabel() {
        var fields = RecordShape.of(Seizure.class).fields();
        var expected = new TreeSet<String>();
        fields.stream().map(f -> "field." + f.path()).forEach(expected::add);
        fields.stream().map(f -> "section." + f.section()).forEach(expected::add);
        expected.removeIf(key -> key.endsWith(".id") || key.endsWith(".pos"));
        assertThat(EN.keySet()).containsAll(expected);
    }

    @Test
    void everyFieldHasAnExample() {
        var expected = new TreeSet<String>();
        RecordShape.of(Seizure.class).fields().stream()
                .filter(f -> !f.name().equals("id") && !f.name().equals("pos"))
                .forEach(f -> expected.add("example." + f.path()));
        assertThat(family("example.").toList()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void labelsAreOfFieldsThatExist() {
        var fields = RecordShape.of(Seizure.class).fields();
        var labelled = fields.stream().map(f -> "field." + f.path()).toList();
        var strange =
                family("field.").filter(k -> !labelled.contains(FORM.matcher(k).replaceFirst("")));
        assertThat(strange.filter(k -> !LITERALS.contains(k))).isEmpty();
    }

    @Test
    void everyCodeThatCanBeMetHasItsSentences() {
        var missing = new TreeSet<String>();
        for (var code : codes()) {
            boolean fault =
                    Stream.of("what", "means", "todo")
                            .allMatch(part -> EN.containsKey("fault." + code + "." + part));
            boolean check = EN.containsKey("check." + code + ".what");
            if (!fault && !check && !EN.containsKey("rule." + code)) {
                missing.add(code);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyTextIsUsed() {
        assertThat(EN.keySet().stream().filter(key -> !isUsed(key))).isEmpty();
    }

    @Test
    void keysWrittenInTheProgramExist() {
        var prefixes =
                EN.keySet().stream()
                        .map(k -> k.substring(0, k.indexOf('.') + 1))
                        .collect(toCollection(TreeSet::new));
        var unknown =
                LITERALS.stream()
                        .filter(l ->
                                l.matches("[a-z]+(\\.[\\w-]+)+")
                                        && prefixes.stream().anyMatch(l::startsWith))
                        .filter(l ->
                                !EN.containsKey(l)
                                        && EN.keySet().stream()
                                                .noneMatch(k -> k.startsWith(l + ".")));
        assertThat(unknown).isEmpty();
    }

    /**
     * A key is used where it is written in full, where the code or id in it is written, or where
     * its beginning up to a dot is written and the rest is put together, or it is of a paper.
     */
    private static boolean isUsed(String key) {
        String[] names = key.split("\\.");
        return switch (names[0]) {
            case "field", "section", "example" -> true;
            case "cli" ->
                    key.startsWith("cli.rubezh.")
                            || LITERALS.contains(key)
                            || hasPrefixInProgram(key);
            case "rule", "fault", "check" ->
                    LITERALS.contains(names[1]) && CODE.matcher(names[1]).matches()
                            || hasPrefixInProgram(key);
            case "command" ->
                    LITERALS.contains(key.substring("command.".length()))
                            || LITERALS.contains(names[1])
                            || hasPrefixInProgram(key);
            case "report" -> isOfPaper(names) || LITERALS.contains(key) || hasPrefixInProgram(key);
            default -> LITERALS.contains(key) || hasPrefixInProgram(key);
        };
    }

    /** Returns whether a key is put together of the kind of a paper and a word in the program. */
    private static boolean isOfPaper(String... names) {
        return ReportKind.ofCase().stream().anyMatch(kind -> kind.fileName().equals(names[1]))
                && HEAD.contains(names[2])
                && LITERALS.contains(names[2]);
    }

    private static boolean hasPrefixInProgram(String key) {
        for (int dot = key.indexOf('.', key.indexOf('.') + 1);
                dot > 0;
                dot = key.indexOf('.', dot + 1)) {
            if (LITERALS.contains(key.substring(0, dot + 1))
                    || LITERALS.contains(key.substring(0, dot))) {
                return true;
            }
        }
        return LITERALS.contains(key);
    }

    private static Set<String> codes() {
        return LITERALS.stream()
                .filter(l -> CODE.matcher(l).matches())
                .collect(toCollection(TreeSet::new));
    }

    private static Stream<String> family(String prefix) {
        return EN.keySet().stream().filter(key -> key.startsWith(prefix));
    }

    private static Set<String> placeholders(String text) {
        var pattern = new MessagePattern(text);
        var names = Set.of(Part.Type.ARG_NUMBER, Part.Type.ARG_NAME);
        return parts(pattern)
                .filter(part -> names.contains(part.getType()))
                .map(pattern::getSubstring)
                .collect(toCollection(TreeSet::new));
    }

    private static Set<String> missingPluralForms(Map<String, String> texts, Set<String> forms) {
        var found = new TreeSet<String>();
        texts.forEach((key, text) -> {
            var pattern = new MessagePattern(text);
            boolean counts = parts(pattern).anyMatch(p -> p.getArgType() == ArgType.PLURAL);
            var selectors = parts(pattern).filter(p -> p.getType() == Part.Type.ARG_SELECTOR);
            if (counts && !selectors.map(pattern::getSubstring).toList().containsAll(forms)) {
                found.add(key);
            }
        });
        return found;
    }

    private static Stream<Part> parts(MessagePattern pattern) {
        return IntStream.range(0, pattern.countParts()).mapToObj(pattern::getPart);
    }

    private static Set<String> literals() {
        var all = new TreeSet<>(Sources.main().literals());
        try (var walk = Files.walk(Path.of("src/main/resources/rubezh"))) {
            for (var file : walk.filter(p -> p.toString().endsWith(".jrxml")).toList()) {
                Pattern.compile("\"([a-z]+\\.[\\w.-]+)\"")
                        .matcher(Files.readString(file))
                        .results()
                        .map(m -> m.group(1))
                        .forEach(all::add);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return all;
    }
}
