package rubezh.watch;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import rubezh.domain.reference.Code.Handling;
import rubezh.domain.review.StepAuthor;
import rubezh.domain.watch.WatchEntry;
import rubezh.domain.watch.WatchKind;
import rubezh.json.CanonicalJson;
import rubezh.json.RecordKind;

/** Entries fit their published schema. */
class WatchSchemaTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    @Test
    void everyEntryFitsTheSchema() throws IOException {
        for (WatchKind kind : WatchKind.values()) {
            var entry =
                    new WatchEntry(
                            kind,
                            "Saidov Rustam",
                            "1975-03-02",
                            "courier",
                            "call",
                            "SCNS 11/42",
                            DAY,
                            new Handling("H2"),
                            DAY,
                            "caught",
                            new StepAuthor("Bek B.", "inspector", List.of(StepAuthor.SUPERVISOR)));
            var tree = RecordKind.WATCH_ENTRY.shape().write(entry);
            assertThat(errors(new String(CanonicalJson.write(tree), StandardCharsets.UTF_8)))
                    .isEmpty();
            assertThat(RecordKind.WATCH_ENTRY.read(tree)).isEqualTo(entry);
        }
        assertThat(errors("{\"kind\":\"PERSON\"}")).isNotEmpty();
    }

    private static List<?> errors(String json) throws IOException {
        Path file = Path.of("src/main/resources/rubezh/schema-json/watch-entry-1.schema.json");
        Schema schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Files.readString(file), InputFormat.JSON);
        return schema.validate(json, InputFormat.JSON);
    }
}
