package rubezh.json;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import rubezh.domain.view.ViewLine;
import rubezh.domain.view.ViewRecord;

/** Shared views fit their published schema, and their record has the same id for ever. */
class ViewSchemaTest {
    @Test
    void sharedViewsFitTheSchema() throws IOException {
        var lines =
                List.of(
                        new ViewLine(new UUID(0x7000L, 1), 1, "Ночь", "{}", "Bek B."),
                        new ViewLine(new UUID(0x7000L, 2), 2, null, null, null));
        var tree = RecordKind.VIEWS.shape().write(new ViewRecord(lines));
        assertThat(errors(new String(CanonicalJson.write(tree), StandardCharsets.UTF_8))).isEmpty();
        assertThat(errors("{\"views\":[{\"pos\":1}]}")).isNotEmpty();
        assertThat(RecordKind.VIEWS.read(tree).views()).isEqualTo(lines);
    }

    @Test
    void theRecordHasOneId() {
        assertThat(DerivedId.VIEWS).hasToString("5be24afa-c234-8148-bc62-ce08b72b4f23");
    }

    private static List<?> errors(String json) throws IOException {
        Path file = Path.of("src/main/resources/rubezh/schema-json/views-1.schema.json");
        Schema schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Files.readString(file), InputFormat.JSON);
        return schema.validate(json, InputFormat.JSON);
    }
}
