package rubezh.cli.input;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rubezh.domain.seizure.rules.Violation;
import rubezh.fixtures.MemoryRegister;
import rubezh.register.Register;
import rubezh.register.SaveIntent;
import rubezh.text.Fault;
import rubezh.text.Language;
import rubezh.text.Messages;

/** Reading of seizures as JSON, and the report of errors by pointer and code. */
class SeizureJsonReaderTest {
    private static final String ID = "01930000-0000-7000-8000-000000000011";

    private final Register register = new MemoryRegister("KG-OSH", 1).register();

    @TempDir Path folder;

    /** As in the schema, a member without a value is absent; a line is identified by its id. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "place":{"country":"KG"}                        |
                    "place":null                                    | TXT-002 /place
                    "place":{"country":"KG","lane":null}            | TXT-002 /place/lane
                    "items":null                                    | TXT-002 /items
                    "items":[null]                                  | TXT-002 /items/0
                    "items":[{"id":null,"substance":"OPI-HER"}]     | TXT-002 /items/0
                    "items":[{"id":"ID","substance":"OPI-HER","form":null}] | TXT-002 /items/ID/form
                    "items":[{"id":"ID","substance":"OPI-HER","pos":null}]  | TXT-002 /items/ID/pos
                    "route":{"transit":["KG",null]}                 | TXT-002 /route/transit
                    "items":[{"id":"ID","substance":"OPI-HER","speed":1}]   | TXT-003 /items/ID/speed
                    "items":[{"substance":"OPI-HER"},{"substance":"OPI-HER"}] |
                    "items":[{"id":"ID","substance":"OPI-HER"},{"id":"ID","substance":"OPI-HER"}] | TXT-004 /items/ID
                    """)
    void nullAndARepeatedLineAreReportedWithTheirPointer(String members, @Nullable String expected)
            throws IOException {
        String start = "{\"event\":{\"start\":\"2026-11-24T10:00:00+06:00\"},";
        Path file = writeJson(start + members.replace("\"ID\"", "\"" + ID + "\"") + "}");
        SeizureJsonReader.ParsedSeizure seizure =
                new SeizureJsonReader(register).parse(file.toString()).getFirst();
        String found =
                Stream.concat(
                                seizure.unreadable().stream(),
                                register.check(seizure.seizure(), SaveIntent.SAVE).stream())
                        .filter(violation -> violation.code().startsWith("TXT"))
                        .map(SeizureJsonReaderTest::format)
                        .collect(joining("; "));
        assertThat(found).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource({"null, APP-011", "[null], APP-010", "[[]], APP-010"})
    void nullInPlaceOfARecordIsRefused(String text, String code) throws IOException {
        String file = writeJson(text).toString();
        assertThatThrownBy(() -> new SeizureJsonReader(register).parse(file))
                .hasMessageContaining(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"event":{,}}                | строка 1, знак 11: не хватает запятой, кавычки
                    BOM{"a":1,"a":2}             | строка 1, знак 13: поле указано дважды
                    {"a":"Достук",NL "b" 1}      | строка 2, знак 6: не хватает запятой, кавычки
                    {"a":1,"a":2}                | строка 1, знак 13: поле указано дважды
                    {"a":1.5}                    | строка 1, знак 9: числа здесь целые
                    {"a":9007199254740993}       | строка 1, знак 22: число больше
                    {"a":1} {}                   | строка 1, знак 10: после последней скобки
                    {"a":                        | строка 1, знак 6: не хватает запятой, кавычки
                    7                            | строка 1, знак 2: ожидается объект
                    """)
    void malformedJsonIsReportedWithLineAndColumnInTheLanguageOfTheReader(
            String json, String expected) throws IOException {
        String file = writeJson(json.replace("NL", "\n").replace("BOM", "\uFEFF")).toString();
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> new SeizureJsonReader(register).parse(file))
                .satisfies(fault ->
                        assertThat(fault.sentences(Messages.in(Language.RU)).what())
                                .startsWith(file + " — не JSON, " + expected));
    }

    private Path writeJson(String json) throws IOException {
        return Files.writeString(folder.resolve("case.json"), json);
    }

    private static String format(Violation violation) {
        return violation.code() + " " + violation.pointer().replace(ID, "ID");
    }
}
