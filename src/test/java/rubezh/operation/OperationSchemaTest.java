package rubezh.operation;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import rubezh.domain.operation.ClosingPart;
import rubezh.domain.operation.OperationDay;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.json.CanonicalJson;
import rubezh.json.RecordKind;

/**
 * Days of an operation and parts of its closing fit their published schemas, and use all of them.
 */
class OperationSchemaTest {
    private static final OperationCode CODE = new OperationCode("BARRIER-2026");

    @Test
    void aDayFitsTheSchema() throws IOException {
        var day = new OperationDay(CODE, "KG-OSH", LocalDate.of(2026, 11, 25), 4L, 120L, 2L, 0L);
        fits("operation-day", RecordKind.OPERATION_DAY.shape().write(day));
        assertThat(errors("operation-day", "{\"operation\":\"BARRIER-2026\"}")).isNotEmpty();
    }

    @Test
    void aPartOfAClosingFitsTheSchema() throws IOException {
        String id = "ab".repeat(32);
        var part = new ClosingPart(CODE, List.of(id, id + " " + id));
        fits("operation-closing", RecordKind.OPERATION_CLOSING.shape().write(part));
        String other = "{\"operation\":\"B\",\"revisions\":[\"x\"]}";
        assertThat(errors("operation-closing", other)).isNotEmpty();
    }

    private static void fits(String schema, Map<String, Object> tree) throws IOException {
        String json = new String(CanonicalJson.write(tree), StandardCharsets.UTF_8);
        assertThat(errors(schema, json)).isEmpty();
        assertThat(text(schema)).contains(tree.keySet().stream().map(k -> '"' + k + '"').toList());
    }

    private static String text(String schema) throws IOException {
        return Files.readString(
                Path.of("src/main/resources/rubezh/schema-json/" + schema + "-1.schema.json"));
    }

    private static List<?> errors(String schema, String json) throws IOException {
        Schema read =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(text(schema), InputFormat.JSON);
        return read.validate(json, InputFormat.JSON);
    }
}
