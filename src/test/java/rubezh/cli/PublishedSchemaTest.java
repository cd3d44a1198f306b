package rubezh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.lang.reflect.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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

    /** Days and closings of an operation are described in the format of bundles alone. */
    @Test
    void everyKindOfRecordHasASchemaThatTheCommandPrints() {
        List<String> printed =
                Arrays.stream(SchemaCommand.Name.values()).map(Object::toString).toList();
        assertThat(kinds())
                .hasSizeGreaterThan(10)
                .filteredOn(kind -> !kind.startsWith("operation-"))
                .isSubsetOf(printed);
        assertThat(printed)
                .filteredOn(name -> !name.equals("seizure")) // is made from the record
                .allSatisfy(name ->
                        assertThat(
                                        SchemaCommand.class.getResource(
                                                "/rubezh/schema-json/" + name + "-1.schema.json"))
                                .isNotNull());
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
