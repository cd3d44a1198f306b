package rubezh.app.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rubezh.text.Language;
import rubezh.text.Messages;

/** Every answer of a check has its sentences, in both languages. */
class CheckTextsTest {
    private static final Path CHECKS = Path.of("src/main/java/rubezh/app/diagnosis");

    /** Answers after which nothing is to be done. */
    private static final Set<String> DONE =
            Set.of(
                    "FIL-002", "FIL-004", "FIL-005", "CPY-001", "CPY-007", "CPY-008", "CPY-010",
                    "DSK-001", "FLD-001", "CLK-001", "CLK-005", "CLK-007", "PRN-001", "FNT-001",
                    "FNT-004", "KBD-001", "PRG-001", "PRG-003", "PRG-005", "STO-001");

    private static final Pattern CODE = Pattern.compile("\"([A-Z]{3}-\\d{3})\"");

    private static Set<String> codes() throws IOException {
        var all = new TreeSet<String>();
        try (Stream<Path> files = Files.list(CHECKS)) {
            for (Path file : files.toList()) {
                CODE.matcher(Files.readString(file)).results().forEach(m -> all.add(m.group(1)));
            }
        }
        return all;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCodeSaysWhatIsSo(Language language) throws IOException {
        Messages messages = Messages.in(language);
        assertThat(codes())
                .hasSizeGreaterThan(40)
                .allMatch(code ->
                        messages.has("check." + code + ".what")
                                || messages.has("fault." + code + ".what"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyFindingSaysWhatItMeansAndWhatToDo(Language language) throws IOException {
        Messages messages = Messages.in(language);
        assertThat(codes())
                .filteredOn(code -> !DONE.contains(code))
                .hasSizeGreaterThan(20)
                .allMatch(code -> messages.has("check." + code + ".means"))
                .allMatch(code -> messages.has("check." + code + ".todo"));
    }
}
