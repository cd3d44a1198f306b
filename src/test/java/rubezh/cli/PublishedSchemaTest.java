package rubezh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.lang.reflect.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rubezh.app.CliResult;
import rubezh.json.RecordKind;
import rubezh.text.Language;
import rubezh.text.Messages;

/** Whoever adds a kind of record publishes its form, and names it where it arrives. */
final class PublishedSchemaTest {
    private static List<String> kinds() {
        return Arrays.stream(RecordKind.class.getFields())
                .filter(field -> field.getType() == RecordKind.class)
                .map(PublishedSchemaTest::kind)
                .toList();
    }

    private static String kind(Field constant) {
        try {
            return Objects.requireNonNull(constant.get(null)).toString();
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void everyKindOfRecordHasASchemaThatTheCommandPrints() {
        List<SchemaCommand.Name> names = List.of(SchemaCommand.Name.values());
        assertThat(kinds())
                .hasSizeGreaterThan(10)
                .isSubsetOf(names.stream().map(Object::toString).toList());
        assertThat(names)
                .filteredOn(name -> name != SchemaCommand.Name.SEIZURE) // is made from the record
                .allSatisfy(name ->
                        assertThat(
                                        SchemaCommand.class.getResource(
                                                "/rubezh/schema-json/"
                                                        + name.schema()
                                                        + ".schema.json"))
                                .isNotNull());
    }

    /** Names stand with hyphens in the help, in messages and in bundle-format.md. */
    @Test
    void theCommandTakesEachNameThatIsPrinted() {
        for (SchemaCommand.Name name : SchemaCommand.Name.values()) {
            CliResult printed = CliResult.run(Path.of("none"), Map.of(), "schema", name.toString());
            assertThat(printed.status()).as(name + printed.err()).isZero();
            String id = name == SchemaCommand.Name.SEIZURE ? "seizure" : name.schema();
            assertThat(printed.out()).contains("urn:rubezh:schema:" + id);
        }
    }

    /** A seizure is told by its values. */
    @ParameterizedTest
    @EnumSource
    void everyKindOfRecordIsNamedInTheListOfAnImport(Language language) {
        var messages = Messages.in(language);
        assertThat(kinds())
                .filteredOn(kind -> !kind.equals("seizure") && !kind.startsWith("operation-"))
                .allMatch(kind -> messages.has("exchange.change." + kind));
    }
}
